// Colours of certificates on paper: those of the tokens, and three that only print has.
// @ts-check

/** As in app/styles/tokens.css. */
export const TOKENS = { deep: '#0B3A4F', ink: '#10242E', quiet: '#4E636B', gold: '#FFC94A', 'brand-dot': '#E39A00' }

/** Warm sheet, gold that prints as a line, gold that can be read (5.6 on the sheet). */
export const PRINT = { sheet: '#FDFCF7', line: '#C8962A', award: '#8A5A00' }
