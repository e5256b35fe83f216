// The layout of a season's organisers, unit officers and judges: its bar, and the page below.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useLocale } from '~/components/locale'
import { SeasonBar } from '~/components/seasons/season-bar'
import { guardWork } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, manages, keeps, judges } = await guardWork(context, request, params.season)
  const { code, phase, ruleSet } = season
  const rounds = (manages ? ruleSet.rounds : judges).map(({ id, name }) => ({ id, name }))
  return { code, name: ruleSet.name, phase, manages, keeps, rounds }
}

/** Names of units and answers come from the server in the language of the request: asked for anew when it changes. */
function useWordsOf(locale: string): void {
  const { revalidate } = useRevalidator()
  const shown = useRef(locale)
  useEffect(() => {
    if (shown.current === locale) return
    shown.current = locale
    revalidate()
  }, [locale, revalidate])
}

export default function Manage() {
  useWordsOf(useLocale())
  return (
    <>
      <SeasonBar season={useLoaderData<typeof loader>()} />
      <Outlet />
    </>
  )
}
