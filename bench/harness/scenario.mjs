/**
 * A task that people perform, and the contenders' pages for it.
 * @template [Subject=any]
 * @typedef {object} Scenario
 * @property {string} name
 * @property {Readonly<Record<string, string>>} pages the folder in `pages/` of each contender
 * @property {readonly number[]} sizes
 * @property {(size: number) => Subject} subject the data for a size
 * @property {(subject: Subject) => Record<string, string>} replies texts by name, served as /replies/{name}.json
 * @property {readonly Step<Subject>[]} steps in the order in which a cell runs them
 */

/**
 * Measures some metrics, and leaves the page in the state that the next step expects.
 * @template [Subject=any]
 * @typedef {object} Step
 * @property {Readonly<Record<string, string>>} metrics units by name
 * @property {boolean} [always] whether the other steps depend on it
 * @property {(size: number) => boolean} [applies] the sizes that it measures; by default, all
 * @property {(cell: import('./cell.mjs').Cell, subject: Subject) => Promise<Record<string, number>>} measure
 */
export {}
