// A question that is over: how it was answered, and the way to correct or void it.

import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Dialog } from '~/components/paper/dialog'
import { formatPlain } from '~/components/stage/figures'
import { m } from '~/paraglide/messages'
import { AnswerCounts } from './answer-counts'
import type { Correctable } from './correct-dialog'
import type { SheetProps } from './sheets'
import { percent } from './words'
import { Words } from './words-in'

export function QuestionSheet({
  index,
  question,
  view,
  open,
  close,
}: SheetProps & { index: number; question: Correctable | null }) {
  const locale = useLocale()
  const line = view.runSheet[index]
  const foot = question ? (
    <>
      {question.kind === 'poll' ? null : (
        <button type="button" className={button()} onClick={() => open({ sheet: 'correct', index })}>
          {m.host_correct_key()}
        </button>
      )}
      <button
        type="button"
        className={button(question.voided ? 'main' : 'danger')}
        onClick={() => open({ sheet: 'void', index })}
      >
        {question.voided ? m.host_restore() : m.host_void()}
      </button>
    </>
  ) : null
  return (
    <Dialog
      title={m.host_question_of({ number: formatPlain(index + 1, locale), total: formatPlain(view.total, locale) })}
      onClose={close}
      foot={foot}
      wide
    >
      {question ? (
        <>
          <p className="mb-3 text-lg leading-snug font-semibold">
            <Words text={question.prompt} />
          </p>
          {question.voided ? <p className="host-warn">{m.host_voided()}</p> : null}
          <AnswerCounts question={question} revealed={{ ...question, counts: [...question.counts] }} />
          {line && line.rightShare !== null ? (
            <p className="mt-3 text-quiet">{m.host_right_share({ share: percent(line.rightShare, locale) })}</p>
          ) : null}
        </>
      ) : (
        <p className="text-quiet">{m.host_loading()}</p>
      )}
    </Dialog>
  )
}
