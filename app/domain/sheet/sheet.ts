/** A table to be handed out as a file: what CSV and XLSX are made from. */

export type SheetCell = string | number | null

export interface SheetColumn {
  title: string
  /** Characters. */
  width: number
  /** How numbers are shown: whole by default; share 0–1 as percent; with decimals. */
  format?: 'percent' | 'tenths' | 'hundredths'
}

export interface Sheet {
  name: string
  columns: SheetColumn[]
  /** As many cells as there are columns. */
  rows: SheetCell[][]
}
