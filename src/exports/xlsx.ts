export { readXlsx } from '../workbook/read-xlsx'
export type { XlsxReader } from '../recipients/text/workbook'
