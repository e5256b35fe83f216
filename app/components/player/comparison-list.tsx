// The answer given and the right one, line by line, with the reason.
import type { ReactNode } from 'react'
import { m } from '~/paraglide/messages'
import { Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'
import { hue, Seal } from '../stage/seal'
import type { ComparisonLine } from './comparison'

const WHOSE: Record<ComparisonLine['whose'], () => string> = {
  mine: m.player_your_answer,
  right: m.player_right_answer,
  both: m.player_your_answer,
  none: () => '',
}

export function ComparisonList({ lines, children }: { lines: readonly ComparisonLine[]; children?: ReactNode }) {
  return (
    <div className={lines.length > 3 ? 'compare dense' : 'compare'}>
      <ul>
        {lines.map((line) => {
          const whose = WHOSE[line.whose]()
          return (
            <li key={line.key}>
              {line.seal && (
                <span className={`sealed ${hue(line.seal)}`}>
                  <Seal id={line.seal} />
                </span>
              )}
              <span className="grow">
                <span lang={langOf(line)} className={line.mark === 'right' ? 'strong' : undefined}>
                  {line.text}
                </span>
                {whose && <small>{whose}</small>}
              </span>
              {line.mark && <Icon name={line.mark === 'right' ? 'check' : 'cross'} className={`mark-${line.mark}`} />}
            </li>
          )
        })}
      </ul>
      {children}
    </div>
  )
}
