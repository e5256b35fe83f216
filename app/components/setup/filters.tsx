// What to draw from: banks, topics, levels, kinds, and how many.
import type { ReactNode } from 'react'
import { kindName } from '~/components/host/words'
import { Words } from '~/components/host/words-in'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { control } from '~/components/paper/field'
import { formatNumber } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import type { QuestionKind } from '~/domain/question/question'
import { m } from '~/paraglide/messages'
import { available, type Change, type Choice } from './choice'
import type { Pool } from './pool'

interface Props {
  pool: Pool
  choice: Choice
  most: number
  change(change: Change): void
}

function Chip({
  name,
  value,
  checked,
  onChange,
  children,
}: {
  name: string
  value: string
  checked: boolean
  onChange(on: boolean): void
  children: ReactNode
}) {
  return (
    <label className="relative inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-pill bg-sand px-4 font-semibold has-checked:bg-select-wash has-checked:shadow-[inset_0_0_0_2px_var(--primary)] has-focus-visible:outline-3 has-focus-visible:outline-link">
      <input
        type="checkbox"
        name={name}
        value={value}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-primary"
      />
      {children}
    </label>
  )
}

const toggled = (list: readonly string[], value: string, on: boolean) =>
  on ? [...list, value] : list.filter((one) => one !== value)

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{title}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  )
}

const unique = <T,>(list: readonly T[]) => [...new Set(list)]

export function Filters({ pool, choice, most, change }: Props) {
  const locale = useLocale()
  const { wish } = choice
  const set = (name: 'banks' | 'topics' | 'levels' | 'kinds', value: string) => (on: boolean) =>
    change({ type: 'wish', wish: { [name]: toggled(wish[name], value, on) } })
  const banks = wish.banks.length > 0 ? pool.banks.filter(({ id }) => wish.banks.includes(id)) : pool.banks
  const levels = unique(pool.questions.map(({ level }) => level)).sort()
  const kinds: QuestionKind[] = unique(pool.questions.map(({ kind }) => kind))
  const narrowed = wish.topics.length + wish.levels.length + wish.kinds.length
  return (
    <div className="flex flex-col gap-4">
      <Group title={m.setup_banks()}>
        {pool.banks.map((bank) => (
          <Chip
            key={bank.id}
            name="banks"
            value={bank.id}
            checked={wish.banks.includes(bank.id)}
            onChange={set('banks', bank.id)}
          >
            <Words text={bank.name} />
            <span className="font-normal text-quiet">{formatNumber(bank.questions, locale)}</span>
          </Chip>
        ))}
      </Group>
      <details open={narrowed > 0 || undefined}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 font-semibold text-link focus-visible:outline-3 focus-visible:outline-link">
          <Icon name="settings" />
          {m.setup_narrow()}
        </summary>
        <div className="flex flex-col gap-4 pt-2">
          {banks.map((bank) => (
            <Group key={bank.id} title={m.setup_topics()}>
              <span className="w-full text-sm text-quiet">
                <Words text={bank.name} />
              </span>
              {bank.topics.map((topic) => {
                const key = `${bank.id}/${topic.id}`
                return (
                  <Chip
                    key={key}
                    name="topics"
                    value={key}
                    checked={wish.topics.includes(key)}
                    onChange={set('topics', key)}
                  >
                    <Words text={topic.name} />
                  </Chip>
                )
              })}
            </Group>
          ))}
          <Group title={m.setup_levels()}>
            {levels.map((level) => (
              <Chip
                key={level}
                name="levels"
                value={level}
                checked={wish.levels.includes(level)}
                onChange={set('levels', level)}
              >
                {level}
              </Chip>
            ))}
          </Group>
          <Group title={m.setup_kinds()}>
            {kinds.map((kind) => (
              <Chip
                key={kind}
                name="kinds"
                value={kind}
                checked={wish.kinds.includes(kind)}
                onChange={set('kinds', kind)}
              >
                {kindName(kind)}
              </Chip>
            ))}
          </Group>
        </div>
      </details>
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex items-center gap-3 font-semibold whitespace-nowrap">
          {m.setup_number()}
          <input
            type="number"
            name="number"
            min={1}
            max={most}
            className={`${control} w-24`}
            value={wish.number || ''}
            onChange={(event) =>
              change({ type: 'wish', wish: { number: Math.min(most, Math.max(0, event.target.valueAsNumber || 0)) } })
            }
          />
        </label>
        <button
          type="button"
          className={button(choice.byHand ? 'main' : 'plain')}
          onClick={() => change({ type: 'draw' })}
        >
          <Icon name="refresh" />
          {m.setup_draw_again()}
        </button>
        <span className="text-quiet">
          {m.setup_available({ count: formatNumber(available(pool.questions, wish), locale) })}
        </span>
      </div>
    </div>
  )
}
