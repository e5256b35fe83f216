// How a contestant is kept: with digits of their own, and with what searches and the order of names look at.
import { drawnName } from '../../app/domain/show/drawn-names'
import { fold } from '../../app/domain/text/fold'
import { nameKey } from '../../app/domain/text/name-order'
import type { Consent, Contestant, ContestantFields } from '../../app/services/contestants'
import type { Season } from '../../app/services/seasons'
import type { Clock } from '../clock'
import type { ContestantRecord } from '../storage/contestants'
import type { ContestantSecrets } from './contestant-secrets'

/** What a search looks at (names, school and code without tones, a space before each word), and the place in the order of names. */
export function searchedBy({
  name,
  nickname,
  school,
  code,
}: Pick<Contestant, 'name' | 'nickname' | 'school' | 'code'>) {
  const words = [name, nickname, school ?? '', code].map((text) => ` ${fold(text, { tones: false })}`)
  return { folded: words.join(''), sortKey: nameKey(name) }
}

/** A number of the text, for the draw of a name. */
const numberOf = (text: string) => [...text].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7)

export interface Making {
  secrets: ContestantSecrets
  /** Id for a new contestant. */
  id(): string
  clock: Clock
}

export interface Made {
  record: ContestantRecord
  /** The six digits. */
  secret: string
}

/** Makes new people, each with digits of their own; `fields` are checked. Nothing is written. */
export function newContestants({ secrets, id: newId, clock }: Making) {
  return (
    season: Season,
    fields: ContestantFields,
    { consents, account, code }: { consents: readonly Consent[]; account: string | null; code: string },
  ): Made => {
    const id = newId()
    const secret = secrets.newDigits()
    const nickname = fields.nickname || drawnName(numberOf(`${season.id}/${code}`), 0, 'vi')
    const record: ContestantRecord = {
      ...fields,
      id,
      season: season.id,
      code,
      nickname,
      secretHash: secrets.hash(id, secret),
      ...searchedBy({ ...fields, nickname, code }),
      organiser: false,
      stretch: 1,
      consents: consents.map((one) => ({ ...one })),
      registeredAt: clock.now(),
      registeredBy: account,
    }
    return { record, secret }
  }
}
