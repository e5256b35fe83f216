// What the server itself refuses before a page is asked, each with its sentence in three languages.
import type { Response } from 'express'
import * as m from '../../app/paraglide/messages'
import { requestLocale } from './locale'

const REFUSALS = {
  other_site: { status: 403, say: m.error_other_site },
  too_many: { status: 429, say: m.error_too_many_text },
  too_large: { status: 413, say: m.error_too_large },
  length_required: { status: 411, say: m.error_too_large },
  unexpected: { status: 500, say: m.error_unexpected_text },
} as const

/** Answers with the refusal's status and its sentence, in the language of the request. */
export function refuse(res: Response, reason: keyof typeof REFUSALS): void {
  const { status, say } = REFUSALS[reason]
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(say({}, { locale: requestLocale() }))
}
