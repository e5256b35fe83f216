// The home page.
import type { LinksFunction, MetaFunction } from '@remix-run/node'
import { LanguageSwitch } from '~/components/language-switch'
import { useLocale } from '~/components/locale'
import { m } from '~/paraglide/messages'
import paper from '~/styles/paper.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paper }]
export const meta: MetaFunction = () => [{ title: m.home_title() }]

export default function Home() {
  useLocale()
  return (
    <main className="mx-auto max-w-3xl p-6">
      <h1 className="text-3xl font-extrabold text-brand">{m.common_app_name()}</h1>
      <p className="text-quiet">{m.home_title()}</p>
      <LanguageSwitch className="flex gap-2" />
    </main>
  )
}
