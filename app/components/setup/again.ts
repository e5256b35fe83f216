// A show that was, as a form filled in: to be started again.
import type { Show } from '~/domain/show/state'
import type { Filled } from './filled'

/** `club` is the one it belonged to; its other clubs are invited again. */
export function filledFromShow(show: Pick<Show, 'title' | 'settings' | 'clubs' | 'questions'>, club: string): Filled {
  const { settings, questions } = show
  const ticked = {
    streakBonus: settings.streakBonus,
    onePhonePerTeam: settings.onePhonePerTeam,
    shuffle: settings.shuffle,
    lateJoin: settings.lateJoin,
    peek: settings.peek,
  }
  return {
    title: [show.title],
    club: [club],
    invited: show.clubs.map(({ id }) => id).filter((id) => id !== club),
    banks: [...new Set(questions.map(({ bank }) => bank))],
    number: [String(questions.length)],
    questions: questions.map(({ ref }) => ref),
    double: questions.filter(({ weight }) => weight === 2).map(({ ref }) => ref),
    scoring: [settings.scoring],
    seconds: [settings.seconds === null ? '' : String(settings.seconds)],
    teams: [settings.teams.mode],
    ...(settings.teams.names.length > 0 && { teamNames: [settings.teams.names.join('\n')] }),
    language: [settings.language],
    names: [settings.names],
    maxPlayers: [String(settings.maxPlayers)],
    ...Object.fromEntries(
      Object.entries(ticked)
        .filter(([, on]) => on)
        .map(([name]) => [name, ['on']]),
    ),
  }
}
