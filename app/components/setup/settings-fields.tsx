// How the show is run: every setting with one sentence about what it does.
import { type ReactNode, useState } from 'react'
import { useFormat } from '~/components/format'
import { LANGUAGES } from '~/components/locale'
import { Check, control, Field, Select } from '~/components/paper/field'
import type { ShowSettings } from '~/domain/show/settings'
import type { Wrong } from '~/domain/show/setup'
import { m } from '~/paraglide/messages'
import { type Filled, filledCheck, filledText } from './filled'

interface Props {
  defaults: ShowSettings
  filled: Filled | null
  wrong: Wrong
  /** The seconds are shown beside the questions, too. */
  onSeconds(seconds: number | null): void
}

const SECONDS = [10, 15, 20, 30, 45, 60, 90]

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-3 text-sm font-semibold text-quiet">{title}</legend>
      {children}
    </fieldset>
  )
}

function Points({ defaults, filled, onSeconds, wrong }: Props) {
  const { digits } = useFormat()
  return (
    <Part title={m.setup_part_points()}>
      <Select
        label={m.setup_scoring()}
        hint={m.setup_scoring_hint()}
        name="scoring"
        defaultValue={filledText(filled, 'scoring', defaults.scoring)}
      >
        <option value="speed">{m.setup_scoring_speed()}</option>
        <option value="accuracy">{m.setup_scoring_accuracy()}</option>
      </Select>
      <Check
        label={m.setup_streak()}
        hint={m.setup_streak_hint()}
        name="streakBonus"
        defaultChecked={filledCheck(filled, 'streakBonus', defaults.streakBonus)}
      />
      <Check
        label={m.setup_last_double()}
        hint={m.setup_last_double_hint()}
        name="lastDouble"
        defaultChecked={filledCheck(filled, 'lastDouble', false)}
      />
      <Select
        label={m.setup_time()}
        hint={m.setup_time_hint()}
        wrong={wrong.seconds ? m.setup_wrong_seconds() : null}
        name="seconds"
        defaultValue={filledText(filled, 'seconds', String(defaults.seconds ?? ''))}
        onChange={(event) => onSeconds(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{m.setup_time_own()}</option>
        {SECONDS.map((seconds) => (
          <option key={seconds} value={seconds}>
            {m.setup_seconds({ count: digits(seconds) })}
          </option>
        ))}
      </Select>
    </Part>
  )
}

function Teams({ defaults, filled, wrong }: Props) {
  const [mode, setMode] = useState(filledText(filled, 'teams', defaults.teams.mode))
  const named = mode === 'drawn' || mode === 'chosen'
  return (
    <Part title={m.setup_part_teams()}>
      <Select
        label={m.setup_teams()}
        hint={m.setup_teams_hint()}
        name="teams"
        value={mode}
        onChange={(event) => setMode(event.target.value)}
      >
        <option value="off">{m.setup_teams_off()}</option>
        <option value="drawn">{m.setup_teams_drawn()}</option>
        <option value="chosen">{m.setup_teams_chosen()}</option>
        <option value="club">{m.setup_teams_club()}</option>
      </Select>
      <label className={`flex-col gap-1.5 ${named ? 'flex' : 'hidden'}`}>
        <span className="font-semibold">{m.setup_team_names()}</span>
        <textarea
          name="teamNames"
          rows={4}
          className={`${control} py-2`}
          defaultValue={filledText(filled, 'teamNames', m.setup_team_names_usual().replaceAll(', ', '\n'))}
          aria-invalid={wrong.teamNames || undefined}
        />
        <span className={`text-sm ${wrong.teamNames ? 'font-semibold text-down' : 'text-quiet'}`}>
          {wrong.teamNames ? m.setup_wrong_team_names() : m.setup_team_names_hint()}
        </span>
      </label>
      <Check
        label={m.setup_one_phone()}
        hint={m.setup_one_phone_hint()}
        name="onePhonePerTeam"
        disabled={mode === 'off'}
        defaultChecked={filledCheck(filled, 'onePhonePerTeam', defaults.onePhonePerTeam)}
      />
    </Part>
  )
}

function Players({ defaults, filled, wrong }: Props) {
  const check = (name: 'shuffle' | 'lateJoin' | 'peek', label: string, hint: string) => (
    <Check label={label} hint={hint} name={name} defaultChecked={filledCheck(filled, name, defaults[name])} />
  )
  return (
    <Part title={m.setup_part_players()}>
      <Select
        label={m.setup_language()}
        hint={m.setup_language_hint()}
        name="language"
        defaultValue={filledText(filled, 'language', defaults.language)}
      >
        <option value="player">{m.setup_language_player()}</option>
        {LANGUAGES.map(({ locale, name }) => (
          <option key={locale} value={locale}>
            {name}
          </option>
        ))}
      </Select>
      {check('peek', m.setup_peek(), m.setup_peek_hint())}
      {check('shuffle', m.setup_shuffle(), m.setup_shuffle_hint())}
      {check('lateJoin', m.setup_late(), m.setup_late_hint())}
      <Select
        label={m.setup_names()}
        hint={m.setup_names_hint()}
        name="names"
        defaultValue={filledText(filled, 'names', defaults.names)}
      >
        <option value="typed">{m.setup_names_typed()}</option>
        <option value="drawn">{m.setup_names_drawn()}</option>
      </Select>
      <Field
        label={m.setup_max_players()}
        hint={m.setup_max_players_hint()}
        wrong={wrong.maxPlayers ? m.setup_wrong_max_players() : null}
        name="maxPlayers"
        type="number"
        min={1}
        max={20000}
        defaultValue={filledText(filled, 'maxPlayers', String(defaults.maxPlayers))}
      />
    </Part>
  )
}

export function SettingsFields(props: Props) {
  return (
    <div className="flex flex-col gap-6">
      <Points {...props} />
      <Teams {...props} />
      <Players {...props} />
    </div>
  )
}
