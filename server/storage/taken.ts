// A row that is there already, told apart from every other trouble of the database.

/** Whether `error` says that a unique key is taken. The two generated clients have an error class each: the code is what they share. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}

/** False when the row is there already. */
export async function unlessTaken(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}
