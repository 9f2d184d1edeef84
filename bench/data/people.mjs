/**
 * Creates a list of people in the form in which a mail program copies it.
 * @param {number} count
 */
export const peopleOf = (count) =>
  Array.from(
    { length: count },
    (_, at) => `"Person ${at}" <person-${at}@${at % 7 ? 'navy' : 'tue'}.example>`,
  ).join(';\n')
