/** Fixed times of a show. Free of zod, so that pages may load it. */

/** Fixed times of a show, ms. */
export const TIMING = {
  /** "Question 7, 1,000 points" before the question is sent. */
  countdown: 2_000,
  /** The question is sent this long before it opens, so that all phones show it together. */
  lead: 1_000,
  /** An answer that arrives this long after the deadline still counts. */
  grace: 1_500,
  /** Most that a phone's own measurement may take off the server's (the cap on what a lie can gain). */
  claimCap: 1_000,
  /** Slack added to the measured round trip before a claim is cut. */
  claimSlack: 60,
  /** Given back after an outage beyond the outage itself, at most, so that phones can find their way back. */
  outageMargin: 10_000,
  /** A question is never extended beyond this. */
  longest: 600_000,
} as const
