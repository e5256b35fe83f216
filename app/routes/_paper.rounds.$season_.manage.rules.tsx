// The rules of a season, changed by forms, with the regulations they make beside them.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Notice, PageHeading } from '~/components/paper/card'
import { PrintButton } from '~/components/results/print-button'
import { ExpertPart } from '~/components/seasons/rules/expert-part'
import { PartTabs } from '~/components/seasons/rules/part-tabs'
import { RegulationsView } from '~/components/seasons/rules/regulations-view'
import { RoundPart } from '~/components/seasons/rules/round-part'
import { RulesProvider } from '~/components/seasons/rules/rules-context'
import { PeoplePart, SeasonPart, TextsPart } from '~/components/seasons/rules/season-parts'
import { Troubles } from '~/components/seasons/rules/troubles'
import { REFUSED } from '~/components/seasons/words'
import { Icon } from '~/components/stage/icon'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { type Json, listAt, valueAt } from '~/domain/round/json-path'
import { m } from '~/paraglide/messages'
import { guardSeason } from '~/rounds/season-guard'
import {
  askedRules,
  type BothRegulations,
  bothRegulations,
  fingerprint,
  judgeRules,
  type RuleTrouble,
} from '~/rounds/season-rules'
import type { SeasonRefusal } from '~/services/seasons'

/** Rules as JSON, without what cannot be sent. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const say = (text: LocalText) => textIn(text, context.locale).text
  const banks = context.banks.all().map(({ id, name, topics, questions }) => ({
    value: id,
    words: say(name),
    topics: topics.map((topic) => ({ value: topic.id, words: say(topic.name) })),
    levels: [...new Set(questions.map(({ level }) => level))].sort(),
  }))
  const used = season.ruleSet.rounds.flatMap(({ advance }) =>
    advance.flatMap((rule) => ('grouping' in rule && rule.grouping) || []),
  )
  const groupings = [...new Set(['former-district', ...used])].flatMap((code) => {
    const found = context.areas.grouping(code)
    return found ? [{ value: code, words: say(found.name) }] : used.includes(code) ? [{ value: code, words: code }] : []
  })
  const rules = plain(season.ruleSet)
  return {
    code: season.code,
    draft: season.phase === 'draft',
    rules,
    seen: fingerprint(rules),
    assumed: season.ruleSet.source.assumed,
    texts: bothRegulations(season.ruleSet),
    banks,
    groupings,
  }
}

interface Sent {
  rules: Json
  troubles: RuleTrouble[]
  texts: BothRegulations | null
  broken: string | null
  refused: SeasonRefusal | null
  /** Saved: the rules as they were before, for the way back. */
  before: Json | null
  seen: string
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const saved = plain(season.ruleSet)
  const form = await request.formData()
  const { rules, intent, broken } = askedRules(form, saved)
  const { ruleSet, troubles } = judgeRules(rules)
  const seen = String(form.get('seen') ?? '')
  const sent: Sent = {
    rules,
    troubles,
    texts: ruleSet ? bothRegulations(ruleSet) : null,
    broken,
    refused: null,
    before: null,
    seen,
  }
  if (intent === 'look') return data<Sent>(sent, { status: broken === null ? 200 : 422 })
  if (seen !== fingerprint(saved))
    return data<Sent>({ ...sent, refused: 'stale', seen: fingerprint(saved) }, { status: 409 })
  if (!ruleSet) return data<Sent>({ ...sent, refused: 'bad_rules' }, { status: 422 })
  const done = await context.seasons.change(season.id, rules, season.ruleSet)
  if (!done.ok) {
    const said = (done.problems ?? []).map((says) => ({ place: '', code: null, says }))
    return data<Sent>({ ...sent, troubles: said, refused: done.code }, { status: 422 })
  }
  const kept = plain(done.season.ruleSet)
  return data<Sent>({ ...sent, rules: kept, before: saved, seen: fingerprint(kept) })
}

export default function Rules() {
  useLocale()
  const { draft } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={m.seasons_tab_rules()} about={draft ? m.seasons_rules_about() : m.seasons_rules_frozen()}>
        <PrintButton />
      </PageHeading>
      {draft ? <Editor /> : <Frozen />}
    </>
  )
}

function Frozen() {
  const locale = useLocale()
  const { texts } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-4xl">
      <RegulationsView texts={texts} stale={false} first={locale === 'en' ? 'en' : 'vi'} />
    </div>
  )
}

function Editor() {
  const locale = useLocale()
  const { rules: saved, seen, texts, assumed } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const [search] = useSearchParams()
  const navigation = useNavigation()
  const [touched, setTouched] = useState(false)
  const rules = sent ? sent.rules : saved
  const unsaved = JSON.stringify(rules) !== JSON.stringify(saved) || Boolean(sent?.broken)
  const rounds = listAt(rules, 'rounds').map((_, index) => ({
    id: String(valueAt(rules, `rounds.${index}.id`) ?? index),
    name: nameOf(rules, `rounds.${index}`),
  }))
  const part = search.get('part') ?? 'season'
  useEffect(() => {
    setTouched(false)
    if (sent?.refused || sent?.broken) document.getElementById('said')?.scrollIntoView({ block: 'center' })
  }, [sent])
  useUnsaved(touched || unsaved)
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
      <RulesProvider rules={rules} wrong={(sent?.troubles ?? []).map(({ place }) => place)}>
        <Form
          method="post"
          action={`?part=${part}`}
          preventScrollReset
          // What is typed stands in the fields; rules that came back fill them anew.
          key={`${part} ${fingerprintOf(rules)}`}
          className="grid min-w-0 gap-4 print:hidden"
          onChange={() => setTouched(true)}
        >
          {/* Enter in a field shows what was typed, and takes no list apart. */}
          <button type="submit" name="do" value="look" className="sr-only" tabIndex={-1} aria-hidden="true" />
          <input type="hidden" name="draft" value={JSON.stringify(rules)} />
          <input type="hidden" name="seen" value={sent?.seen ?? seen} />
          <PartTabs part={part} rounds={rounds} />
          <div id="said" className="grid gap-4 empty:hidden">
            <Said />
            <Troubles troubles={sent?.troubles ?? []} rounds={rounds} />
          </div>
          {part === 'season' && assumed.length > 0 ? (
            <details className="rounded-card bg-gold-wash px-4 text-gold-ink">
              <summary className="min-h-11 cursor-pointer content-center font-semibold">
                {m.seasons_rules_assumed()}
              </summary>
              <ul className="list-disc ps-5 pb-3" lang="en">
                {assumed.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          ) : null}
          <Part part={part} rounds={rounds.map(({ id }) => id)} broken={sent?.broken ?? null} />
          <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-3 rounded-card bg-card px-4 py-3 shadow-lift-2">
            <button
              type="submit"
              name="do"
              value="save"
              className={button('main')}
              disabled={navigation.state !== 'idle'}
            >
              <Icon name="save" />
              {m.seasons_rules_save()}
            </button>
            <button type="submit" name="do" value="look" className={button('plain')} formNoValidate>
              <Icon name="eye" />
              {m.seasons_rules_look()}
            </button>
            {touched || unsaved ? (
              <span className="font-semibold text-gold-ink">{m.seasons_rules_unsaved()}</span>
            ) : (
              <span className="text-quiet">{m.seasons_rules_all_saved()}</span>
            )}
          </div>
        </Form>
      </RulesProvider>
      <RegulationsView
        texts={sent?.texts ?? texts}
        stale={sent?.texts === null}
        first={locale === 'en' ? 'en' : 'vi'}
      />
    </div>
  )
}

/** A round's name as far as it can be read. */
function nameOf(rules: Json, path: string): LocalText {
  const say = (key: string) => {
    const text = valueAt(rules, `${path}.${key}`)
    return typeof text === 'string' && text ? text : null
  }
  const whole = say('name') ?? say('name.vi') ?? say('name.en')
  const names = {
    ...(say('name.vi') && { vi: say('name.vi') ?? '' }),
    ...(say('name.en') && { en: say('name.en') ?? '' }),
  }
  return Object.keys(names).length > 0 ? names : (whole ?? say('id') ?? '…')
}

/** A key that differs when the rules differ. */
const fingerprintOf = (rules: Json) =>
  [...JSON.stringify(rules)].reduce((sum, one) => (sum * 31 + (one.codePointAt(0) ?? 0)) >>> 0, 7)

/** The browser asks before it leaves a page with something unsaved. */
function useUnsaved(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}

/** What became of the last save, and the way back. */
function Said() {
  const sent = useActionData<typeof action>()
  if (sent?.refused && sent.refused !== 'bad_rules')
    return (
      <Notice tone="warn" icon="alert">
        {REFUSED[sent.refused]()}
      </Notice>
    )
  if (!sent?.before) return null
  return (
    <Notice tone="good" icon="check">
      <span className="flex flex-wrap items-center gap-3">
        {m.seasons_rules_saved()}
        <button
          type="submit"
          name="json"
          value={JSON.stringify(sent.before)}
          formNoValidate
          className={button('plain')}
          title={m.seasons_rules_undo_hint()}
        >
          <Icon name="undo" />
          {m.seasons_rules_undo()}
        </button>
      </span>
    </Notice>
  )
}

function Part({ part, rounds, broken }: { part: string; rounds: readonly string[]; broken: string | null }) {
  const { banks, groupings } = useLoaderData<typeof loader>()
  if (part === 'people') return <PeoplePart />
  if (part === 'texts') return <TextsPart />
  if (part === 'expert') return <ExpertPart broken={broken} />
  const index = part.startsWith('round.') ? rounds.indexOf(part.slice(6)) : -1
  return index < 0 ? <SeasonPart /> : <RoundPart index={index} banks={banks} groupings={groupings} />
}
