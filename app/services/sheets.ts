// Tables as files: types only, fulfilled by server/sheets.
import type { Sheet } from '~/domain/sheet/sheet'

export interface Sheets {
  /** A workbook of Excel, with the first row frozen. Texts stay texts whatever they begin with. */
  xlsx(sheets: readonly Sheet[]): Promise<Uint8Array>
}
