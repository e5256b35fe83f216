// Where a round stands, in a word.
import { Tag } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import type { RoundSummary } from '~/rounds/round-summary'

export function StandingTag({ standing }: Pick<RoundSummary, 'standing'>) {
  switch (standing) {
    case 'open':
      return <Tag tone="good">{m.rounds_open()}</Tag>
    case 'before':
    case 'between':
      return <Tag>{m.rounds_soon()}</Tag>
    case 'over':
      return <Tag>{m.rounds_over()}</Tag>
  }
}
