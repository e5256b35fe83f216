// The layout of a season's organisers: its bar, and the page below.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { SeasonBar } from '~/components/seasons/season-bar'
import { guardKeeper } from '~/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, manages } = await guardKeeper(context, request, params.season)
  const { code, phase, ruleSet } = season
  const rounds = ruleSet.rounds.map(({ id, name }) => ({ id, name }))
  return { code, name: ruleSet.name, phase, manages, rounds }
}

export default function Manage() {
  useLocale()
  return (
    <>
      <SeasonBar season={useLoaderData<typeof loader>()} />
      <Outlet />
    </>
  )
}
