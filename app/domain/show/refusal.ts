/** Why a command was not accepted: named values; each has its sentence in three languages (messages: error_<code>). */
export const REFUSALS = [
  'wrong_pin', // no such show, or it has no door any more
  'ended',
  'locked', // the host has closed the door
  'no_late', // it has begun and late players are not let in
  'full',
  'kicked',
  'team_taken', // one phone per team, and this team has its phone
  'bad_name', // insulting, empty after cleaning, or too long
  'not_joined',
  'not_open', // no question is open, or not yet
  'paused',
  'too_late',
  'answered', // another answer of this player stands already
  'bad_answer', // does not fit the question's kind
  'too_fast', // flood
  'outdated', // page of an older protocol: reload
  'bad_message',
  'forbidden',
  'wrong_phase', // the host's command does not fit where the show stands
  'unknown_player',
  'unknown_question',
  'taken_over', // this seat (or host page) goes on elsewhere
  'unavailable', // the server is shutting down or the log cannot be written: try again
] as const
export type Refusal = (typeof REFUSALS)[number]
