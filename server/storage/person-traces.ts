// Everything that holds a contestant, in whatever table: to be handed out, and to be taken away for good.

/** Rows as they are kept, by table. */
export type Traces = Record<string, unknown[]>

export interface PersonTraces {
  /** What is kept of this person; {} of nobody. */
  of(contestant: string): Promise<Traces>
  /** Takes the person away; an empty place with the same id stays, so that ranks of others stay what they were. */
  erase(contestant: string, at: number): Promise<void>
  /** The same for everybody of a season, some at a time; how many were there. Doing it twice does nothing twice. */
  eraseSeason(season: string, at: number): Promise<number>
}
