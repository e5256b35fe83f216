// How often each choice was chosen: bars that stand in the water at one line.
import type { CSSProperties } from 'react'
import { formatNumber } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { hue } from '~/components/stage/seal'
import { textIn } from '~/domain/question/text-in'
import { Sealed } from './choices'
import { Fit } from './fit'
import { graphemes } from './hall'
import type { RevealPart } from './reveal'
import { Words } from './words'

/** Names under the bars need more water the longer they are and the narrower the bars. */
function roomForNames(longest: number, bars: number): string {
  const lines = Math.ceil(longest / (bars > 4 ? 9 : bars > 3 ? 12 : 15))
  return lines > 2 ? ' long-names' : ''
}

export function RevealBars({ question, revealed, hall, locale }: RevealPart) {
  const counts = new Map(revealed.counts.map((count) => [count.value, count]))
  const most = Math.max(1, ...revealed.counts.map((count) => count.count))
  const names = question.choices.map((choice) => textIn(choice.text, locale).text)
  const room = roomForNames(Math.max(0, ...names.map(graphemes)), names.length)
  return (
    <section className={`bars of-${question.choices.length}${room}`}>
      <i className="line" />
      <Fit text={names.join('\n')} parts=".barname" className="bar-columns">
        {question.choices.map((choice, i) => {
          const count = counts.get(choice.id)
          const right = count?.right ?? false
          const style = { '--share': (count?.count ?? 0) / most, '--turn': i } as CSSProperties
          return (
            <div className={`bar-column ${hue(choice.id)}${right ? ' ok' : ''}`} style={style} key={choice.id}>
              <div className="bar-air">
                <b className="barnum">{formatNumber(count?.count ?? 0, hall.locale)}</b>
                <div className="bar">{right && <Icon name="check" />}</div>
              </div>
              <div className="bar-refl" />
              <div className="barname">
                <Sealed id={choice.id} />
                <Words text={choice.text} locale={locale} />
              </div>
            </div>
          )
        })}
      </Fit>
    </section>
  )
}
