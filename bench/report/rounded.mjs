/** Rounds to two decimal places. More would be noise. @param {number} value */
export const rounded = (value) => Math.round(value * 100) / 100
