// Fixed times of running shows, ms. Those that players' points depend on are in app/domain/show/timing.ts.

export const PACE = {
  /**
   * What players send is gathered before it is written to the log, so that many share one wait for the disk: `first` ms
   * when few come, more with the size of the last batch, and never more than `longest`.
   */
  batch: { first: 6, longest: 26 },
  /** Numbers for host and screen go out no more often than this. */
  gather: 250,
  /** Between the last answer and the reveal, so that it does not fall on the last one's finger. */
  beat: 300,
  /** A phone that dropped is waited for this long before an open question may close without it. */
  dropped: 5_000,
  /** After a restart all phones come back at once: nothing moves on by itself for this long. */
  comingBack: 5_000,
  /** …and nobody counts as away for this long. */
  expected: 15_000,
  /** A phone that only looks at the door is cut after this long. */
  unjoined: 10 * 60_000,
  /** A show that nobody is connected to leaves the memory after this long; its log stays. */
  unused: 30 * 60_000,
  /** A PIN opens the results of an ended show for this long. */
  pinAfterEnd: 4 * 3_600_000,
  /** A PIN of a show that never ended, and that nobody is at, is freed after this long. */
  pinUnused: 48 * 3_600_000,
} as const
