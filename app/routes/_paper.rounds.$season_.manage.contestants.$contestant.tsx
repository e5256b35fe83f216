// One contestant: fields, digits, consents, papers, and the erasure.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { ConfirmedForm } from '~/components/seasons/confirmed-form'
import { ConsentCard } from '~/components/seasons/consent-card'
import { ContestantFields } from '~/components/seasons/contestant-fields'
import { refusalWords } from '~/components/seasons/contestant-words'
import { PaperList } from '~/components/seasons/paper-list'
import { OfOrganiser, OfUnit } from '~/components/seasons/ranked-fields'
import { Slips } from '~/components/seasons/slips'
import { Icon } from '~/components/stage/icon'
import { contestantVersion } from '~/domain/round/contestant-version'
import { m } from '~/paraglide/messages'
import { timesOf } from '~/rounds/round-times'
import { actOnContestant, type SaidOfContestant } from '~/rounds/season-contestant-actions'
import { askedIn } from '~/rounds/season-contestants'
import { guardContestant, guardKeeper } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, contestant } = await guardContestant(context, request, params.season, params.contestant)
  const keeper = await guardKeeper(context, request, params.season)
  const rounds = season.phase === 'draft' ? [] : await context.papers.rounds(contestant.id)
  return {
    code: season.code,
    now: context.clock.now(),
    asked: askedIn(context, keeper),
    contestant,
    version: contestantVersion(contestant),
    runs: keeper.manages,
    times: await timesOf(context, season, contestant.id),
    papers: rounds.flatMap(({ round, attempts }) =>
      attempts.map((attempt) => ({ ...attempt, round: { id: round.id, name: round.name } })),
    ),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { season, contestant } = await guardContestant(context, request, params.season, params.contestant)
  const said = await actOnContestant(context, request, season, contestant)
  if (said.did === 'erased') return redirect(`/rounds/${season.code}/manage/contestants`, 303)
  return data<SaidOfContestant>(said, { status: said.did === 'refused' ? 422 : 200 })
}

export default function OneContestant() {
  useLocale()
  const { date } = useFormat()
  const { code, contestant, version, runs, times, asked, papers, now } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const refused = sent?.did === 'refused' ? sent : null
  const unfit = refused?.fields && refused.code !== 'no_reason' ? { code: refused.code, why: refused.why } : null
  return (
    <>
      {sent?.did === 'digits' ? <Slips {...sent.sheet} /> : null}
      <div className="print:hidden">
        <PageHeading
          title={contestant.name}
          about={
            <>
              <span className="font-figures">{contestant.code}</span> ·{' '}
              {m.seasons_one_registered({ when: date(contestant.registeredAt) })}
            </>
          }
        >
          <Link to={`/rounds/${code}/manage/contestants`} className={button('plain')}>
            <Icon name="back" />
            {m.seasons_tab_contestants()}
          </Link>
        </PageHeading>
        {sent && sent.did in DONE ? (
          <div className="mb-5">
            <Notice tone="good" icon="check">
              {DONE[sent.did as keyof typeof DONE]()}
            </Notice>
          </div>
        ) : null}
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]">
          <Card>
            <Form method="post" className="grid grid-cols-1 gap-4">
              <input type="hidden" name="seen" value={version} />
              {unfit?.code === 'announced' || unfit?.code === 'stale' ? (
                <Notice tone="warn" icon="alert">
                  {refusalWords(unfit.code)}
                </Notice>
              ) : null}
              <ContestantFields asked={asked} fields={refused?.fields ?? contestant} wrong={unfit} />
              {runs ? (
                <OfOrganiser
                  contestant={contestant}
                  wrong={refused?.code === 'no_reason' ? m.seasons_one_stretch_why_needed() : null}
                />
              ) : (
                <OfUnit contestant={contestant} />
              )}
              <div>
                <button type="submit" name="intent" value="change" className={button('main')} disabled={busy}>
                  {m.seasons_one_save()}
                </button>
              </div>
            </Form>
          </Card>
          <div className="grid grid-cols-1 gap-5">
            <Card>
              <h2 className="text-lg font-extrabold">{m.seasons_one_digits()}</h2>
              <p className="mt-1 mb-3 text-quiet">{m.seasons_one_digits_text()}</p>
              <Form method="post">
                <button type="submit" name="intent" value="digits" className={button('plain')} disabled={busy}>
                  <Icon name="lock" />
                  {m.seasons_slips_again()}
                </button>
              </Form>
            </Card>
            <ConsentCard consents={contestant.consents} />
            <PaperList
              papers={papers}
              times={times}
              runs={runs}
              now={now}
              failed={refused?.intent === 'grant' || refused?.intent === 'stop'}
            />
            <Card>
              <a
                href={`/rounds/${code}/manage/contestants/${contestant.id}/export.json`}
                className={button('plain')}
                download
              >
                <Icon name="download" />
                {m.seasons_one_export()}
              </a>
            </Card>
            <ConfirmedForm
              id="erase"
              intent="erase"
              title={m.seasons_one_erase()}
              text={m.seasons_one_erase_text()}
              sure={m.seasons_one_erase_sure({ name: contestant.name })}
              kind="danger"
              folded
              wrong={refused?.intent === 'erase' ? m.seasons_sure_needed() : null}
            />
          </div>
        </div>
      </div>
    </>
  )
}

const DONE = {
  changed: m.seasons_one_saved,
  consent: m.seasons_one_saved,
  granted: m.seasons_one_granted,
  stopped: m.seasons_one_stopped,
}
