// Certificates of a season: issued by round, searched, printed alone or all in one PDF, revoked.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { CertificateList } from '~/components/certificates/certificate-list'
import { IssueCard, type IssueRound } from '~/components/certificates/issue-card'
import { JobCard } from '~/components/certificates/job-card'
import { REFUSED } from '~/components/certificates/words'
import { useFormat } from '~/components/format'
import { LANGUAGES, useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { control, Select } from '~/components/paper/field'
import { Icon } from '~/components/stage/icon'
import { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { namesWithout } from '~/domain/round/certificate-names'
import { hostOfOneNetwork } from '~/domain/round/lasting-address'
import { hasPrizes } from '~/domain/round/prizes'
import { m } from '~/paraglide/messages'
import { guardSeason, signature } from '~/rounds/season-guard'
import type { CertificateRefusal, CertificateWish } from '~/services/certificates'

const ON_A_PAGE = 25
/** In one PDF: some 30 MB. */
const IN_ONE = 2_000

export const meta: MetaFunction = () => [{ title: `${m.certificates_title()} · ${m.common_app_name()}` }]

function wishOf(query: URLSearchParams): CertificateWish {
  return { search: (query.get('q') ?? '').slice(0, 80).trim(), outdated: query.get('only') === 'outdated' }
}

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const query = new URL(request.url).searchParams
  const wish = wishOf(query)
  const page = Number.parseInt(query.get('page') ?? '1', 10) || 1
  const { rows, issued, ...list } = await context.certificates.page(season.id, wish, { page, size: ON_A_PAGE })
  const rounds = await Promise.all(
    season.ruleSet.rounds.map(async ({ id, name }): Promise<IssueRound> => {
      const sheet = await context.roundResults.sheet(season.id, id)
      return {
        id,
        name,
        published: sheet?.state?.publishedAt != null,
        prizes: hasPrizes(season.ruleSet, id),
        issued: issued[id] ?? { participation: 0, prize: 0 },
      }
    }),
  )
  const asked = query.get('job')
  const job = asked === null ? null : context.certificates.job(asked)
  return {
    code: season.code,
    host: hostOfOneNetwork(context.joinOrigin(request.url)),
    unnamed: {
      en: namesWithout(season.ruleSet, 'en').map((text) => textIn(text, context.locale).text),
      km: namesWithout(season.ruleSet, 'km').map((text) => textIn(text, context.locale).text),
    },
    collective: season.ruleSet.prizes.some(({ collective }) => collective),
    rounds,
    wish,
    ...list,
    certificates: rows,
    asked,
    job: job?.season === season.id ? job : null,
  }
}

const Intent = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('issue'),
    round: z.string().max(60),
    kind: z.enum(['participation', 'prize']),
  }),
  z.object({ intent: z.literal('revoke'), register: z.string().max(40), why: z.string().max(400) }),
  z.object({ intent: z.literal('print'), locale: Locale, part: z.coerce.number().int().min(0).max(999).default(0) }),
  z.object({ intent: z.literal('cancel'), job: z.string().max(80) }),
])

type Said =
  | { did: 'issued'; issued: number; without: number }
  | { did: 'revoked'; register: string }
  | { did: 'refused'; code: CertificateRefusal }

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await guardSeason(context, request, params.season)
  const by = signature(context)
  const parsed = Intent.safeParse(Object.fromEntries(await request.formData()))
  if (!parsed.success) throw new Response(null, { status: 400 })
  const asked = parsed.data
  const { certificates } = context
  const refused = (code: CertificateRefusal) => data<Said>({ did: 'refused', code }, { status: 422 })
  const url = new URL(request.url)
  switch (asked.intent) {
    case 'issue': {
      const done = await certificates.issue(season.id, asked.round, asked.kind, by)
      return done.ok ? data<Said>({ did: 'issued', issued: done.issued, without: done.without }) : refused(done.code)
    }
    case 'revoke': {
      const found = await certificates.byRegister(asked.register)
      if (found?.season !== season.id) return refused('unknown_certificate')
      const done = await certificates.revoke(asked.register, by, asked.why)
      return done.ok ? data<Said>({ did: 'revoked', register: asked.register }) : refused(done.code)
    }
    case 'print': {
      const printable = await certificates.printable(season.id, wishOf(url.searchParams))
      const registers = printable.slice(asked.part * IN_ONE, (asked.part + 1) * IN_ONE)
      if (registers.length === 0) return refused('nobody')
      const done = await certificates.startJob(season.id, registers, asked.locale, context.joinOrigin(request.url))
      if (!done.ok) return refused('needs_consent')
      url.searchParams.set('job', done.job.id)
      return redirect(`${url.pathname}?${onlyOwn(url.searchParams)}`)
    }
    case 'cancel': {
      if (certificates.job(asked.job)?.season === season.id) await certificates.cancelJob(asked.job)
      url.searchParams.delete('job')
      return redirect(`${url.pathname}?${onlyOwn(url.searchParams)}`)
    }
  }
}

/** Without what Remix adds to the addresses of data. */
function onlyOwn(params: URLSearchParams): string {
  const kept = [...params].filter(([name]) => ['q', 'only', 'page', 'job'].includes(name))
  return new URLSearchParams(kept).toString()
}

export default function ManageCertificates() {
  useLocale()
  const { number } = useFormat()
  const { code, rounds, collective, outdated, wish, asked, job, total } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={m.certificates_title()} about={m.certificates_about()} />
      <div className="grid gap-5">
        <div aria-live="polite" className="empty:hidden">
          <SaidNotice />
        </div>
        {outdated > 0 ? (
          <Notice tone="warn" icon="alert">
            <span className="flex flex-wrap items-center gap-3">
              {m.certificates_outdated_count({ count: number(outdated) })}
              <Link to={wish.outdated ? '?' : '?only=outdated'} className={button('plain')}>
                {wish.outdated ? m.certificates_show_all() : m.certificates_show_outdated()}
              </Link>
            </span>
          </Notice>
        ) : null}
        <Warnings />
        <IssueCard rounds={rounds} collective={collective} />
        {asked === null ? null : <JobCard key={asked} job={job} base={`/rounds/${code}/manage`} id={asked} />}
        <Card>
          <h2 className="text-xl font-extrabold">{m.certificates_list_title()}</h2>
          {total === 0 ? <Empty title={m.certificates_none()}>{m.certificates_none_text()}</Empty> : <Issued />}
        </Card>
      </div>
    </>
  )
}

/** What cannot be mended once it is printed. */
function Warnings() {
  const { host, unnamed } = useLoaderData<typeof loader>()
  const said = [
    host === null ? null : m.certificates_host_warning({ host }),
    unnamed.en.length > 0 ? m.certificates_unnamed_en({ names: unnamed.en.join(', ') }) : null,
    unnamed.km.length > 0 ? m.certificates_unnamed_km({ names: unnamed.km.join(', ') }) : null,
  ].filter((one) => one !== null)
  if (said.length === 0) return null
  return (
    <Notice tone="warn" icon="alert">
      <ul className="grid gap-1">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Notice>
  )
}

function SaidNotice() {
  const { number } = useFormat()
  const said = useActionData<typeof action>()
  if (!said) return null
  if (said.did === 'refused')
    return (
      <Notice tone="warn" icon="alert">
        {REFUSED[said.code]()}
      </Notice>
    )
  if (said.did === 'revoked')
    return (
      <Notice tone="good" icon="check">
        {m.certificates_revoke_done({ register: said.register })}
      </Notice>
    )
  return (
    <Notice tone={said.issued > 0 ? 'good' : 'plain'} icon={said.issued > 0 ? 'check' : 'info'}>
      <p>{said.issued > 0 ? m.certificates_issued({ count: number(said.issued) }) : m.certificates_issued_none()}</p>
      {said.without > 0 ? <p>{m.certificates_issued_without({ count: number(said.without) })}</p> : null}
    </Notice>
  )
}

function Issued() {
  const { code, wish, certificates, found, page, pages } = useLoaderData<typeof loader>()
  const { digits } = useFormat()
  const to = (next: number) =>
    `?${new URLSearchParams({ ...(wish.search && { q: wish.search }), ...(wish.outdated && { only: 'outdated' }), page: String(next) })}`
  return (
    <>
      <div className="mt-3 mb-2 flex flex-wrap items-end justify-between gap-4">
        <Form method="get" className="flex min-w-0 grow gap-3 sm:max-w-md">
          {wish.outdated ? <input type="hidden" name="only" value="outdated" /> : null}
          <input
            type="search"
            name="q"
            defaultValue={wish.search}
            className={control}
            placeholder={m.certificates_search()}
            aria-label={m.certificates_search()}
          />
          <button type="submit" className={button('plain')}>
            <Icon name="search" />
            {m.certificates_search_go()}
          </button>
        </Form>
        <PrintAll />
      </div>
      {found === 0 ? (
        <p className="py-8 text-center text-quiet">{m.certificates_none_found()}</p>
      ) : (
        <CertificateList season={code} certificates={certificates} />
      )}
      {pages > 1 ? (
        <nav aria-label={m.certificates_list_title()} className="flex items-center justify-between gap-3 pt-3">
          {page > 1 ? (
            <Link to={to(page - 1)} className={button('plain')}>
              {m.certificates_before()}
            </Link>
          ) : (
            <span />
          )}
          <span className="text-quiet">{m.certificates_page({ page: digits(page), pages: digits(pages) })}</span>
          {page < pages ? (
            <Link to={to(page + 1)} className={button('plain')}>
              {m.certificates_after()}
            </Link>
          ) : (
            <span />
          )}
        </nav>
      ) : null}
    </>
  )
}

function PrintAll() {
  const locale = useLocale()
  const { number } = useFormat()
  const { printable } = useLoaderData<typeof loader>()
  const busy = useNavigation().formData?.get('intent') === 'print'
  if (printable === 0) return null
  const parts = Math.ceil(printable / IN_ONE)
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <Select name="locale" label={m.certificates_language()} defaultValue={locale} key={locale}>
        {LANGUAGES.map((language) => (
          <option key={language.locale} value={language.locale} lang={language.locale}>
            {language.name}
          </option>
        ))}
      </Select>
      {parts > 1 ? (
        <Select name="part" label={m.certificates_register()}>
          {Array.from({ length: parts }, (_, part) => part * IN_ONE).map((from) => (
            <option key={from} value={from / IN_ONE}>
              {number(from + 1)}–{number(Math.min(printable, from + IN_ONE))}
            </option>
          ))}
        </Select>
      ) : null}
      <button type="submit" name="intent" value="print" className={button('main')} disabled={busy}>
        <Icon name="download" />
        {m.certificates_print_all({ count: number(Math.min(printable, IN_ONE)) })}
      </button>
    </Form>
  )
}
