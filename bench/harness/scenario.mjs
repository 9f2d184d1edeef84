/**
 * Something people do, and pages where they do it.
 * @template [Subject=any]
 * @typedef {object} Scenario
 * @property {string} name
 * @property {Readonly<Record<string, string>>} pages the folder in `pages/` of each contender
 * @property {readonly number[]} sizes
 * @property {(size: number) => Subject} subject what a size is measured with
 * @property {(subject: Subject) => Record<string, string>} replies texts by name, served as /replies/{name}.json
 * @property {readonly Step<Subject>[]} steps in the order in which a cell takes them
 */

/**
 * Measures some metrics, and leaves the page as the next step expects it.
 * @template [Subject=any]
 * @typedef {object} Step
 * @property {Readonly<Record<string, string>>} metrics units by name
 * @property {boolean} [always] the other steps build on it
 * @property {(size: number) => boolean} [applies] every size, unless it says otherwise
 * @property {(cell: import('./cell.mjs').Cell, subject: Subject) => Promise<Record<string, number>>} measure
 */
export {}
