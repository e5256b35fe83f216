// What a contestant consents to, in words.
import { m } from '~/paraglide/messages'
import type { ConsentPurpose } from '~/services/contestants'

const PURPOSE: Record<ConsentPurpose, () => string> = {
  take_part: () => m.rounds_consent_take_part(),
  publish_nickname: () => m.rounds_consent_publish_nickname(),
  certificate: () => m.rounds_consent_certificate(),
}

export const purposeWords = (purpose: ConsentPurpose): string => PURPOSE[purpose]()
