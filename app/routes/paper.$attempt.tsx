// A paper being sat: items one by one, as plain forms, and faster where the script works.
import {
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { PageError } from '~/components/page-error'
import { SittingPage } from '~/components/sitting/sitting-page'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { deviceOf, largeCookie, wantsLarge } from '~/rounds/paper-device'
import { guardPaper } from '~/rounds/paper-guard'
import { paperStep } from '~/rounds/paper-steps'
import { setCookies } from '~/set-cookies'
import sitting from '~/styles/sitting.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sitting }]
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textIn(data.head.round.name, data.locale).text} · ${m.common_app_name()}` : m.common_app_name() },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { head, view } = await guardPaper(context, request, params.attempt)
  const { searchParams } = new URL(request.url)
  const wished = Number(searchParams.get('item'))
  const current = view.items.findIndex(({ ref }) => ref === view.current)
  const blank = view.items.findIndex(({ value, state }) => value === null && state !== 'closed')
  const start = current >= 0 ? current : Math.max(0, blank)
  const at = Number.isInteger(wished) && wished >= 1 && wished <= view.items.length ? wished - 1 : start
  return {
    head,
    view,
    at: view.back ? at : Math.max(at, current),
    page: searchParams.get('page') === 'hand_in' ? ('hand_in' as const) : ('item' as const),
    sure: searchParams.has('sure'),
    playing: searchParams.has('playing'),
    refused: searchParams.has('refused'),
    large: wantsLarge(request),
    locale: context.locale,
  }
}

// After the first look the page goes on by its own commands.
export const shouldRevalidate = () => false

/** The page without its script: every step is a form, and leads back to the page. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData()
  // What was sent has arrived now: what is looked up next costs nobody time.
  const at = context.clock.now()
  const { head, view } = await guardPaper(context, request, params.attempt)
  const step = paperStep(form, view, context.locale)
  if (!step) throw new Response(null, { status: 400 })
  const here = `/paper/${view.id}`
  const { device, cookies } = deviceOf(request)
  if (step.go === 'large' || step.go === 'small') cookies.push(largeCookie(step.go === 'large'))
  const reply = step.commands.length > 0 ? await context.papers.act(view.id, device, step.commands, at) : null
  const wrong = reply?.acks.some((ack) => !ack.ok && ack.code === 'bad_answer')
  const number = view.items.find(({ ref }) => ref === step.commands.find((one) => 'item' in one)?.item)?.number ?? 1
  const over = reply?.phase === 'over'
  const to = wrong ? `?item=${number}&refused=1` : over && !head.practice ? '' : step.to
  return redirect(`${here}${to}`, { status: 303, headers: setCookies(cookies) })
}

export default function Sitting() {
  useLocale()
  const { locale: _, ...page } = useLoaderData<typeof loader>()
  return <SittingPage {...page} />
}

export function ErrorBoundary() {
  return (
    <main>
      <PageError />
    </main>
  )
}
