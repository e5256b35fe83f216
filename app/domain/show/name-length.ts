/** Most code units of a name on its way: forty characters as people see them take several each in Khmer, or when decomposed. */
export const LONGEST_NAME = 200
