// Consents that an officer has on paper, one by one.
import { Check } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import type { ConsentPurpose } from '~/services/contestants'
import { PURPOSES } from './contestant-words'

export function ConsentFields({ given = [] }: { given?: readonly string[] }) {
  return (
    <fieldset className="grid grid-cols-1 gap-2">
      <legend className="font-semibold">{m.seasons_contestants_consent()}</legend>
      <p className="text-sm text-quiet">{m.seasons_contestants_consent_paper()}</p>
      {(Object.keys(PURPOSES) as ConsentPurpose[]).map((purpose) => (
        <Check
          key={purpose}
          name="consent"
          value={purpose}
          label={PURPOSES[purpose]()}
          defaultChecked={given.includes(purpose)}
        />
      ))}
    </fieldset>
  )
}
