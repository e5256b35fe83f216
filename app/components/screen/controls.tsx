// The few things somebody at the projector may want: the language, the sound, the whole screen.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { keyName } from '~/components/key-name'
import { LANGUAGES, useLocale, useSwitchLocale } from '~/components/locale'
import { Icon } from '~/components/stage/icon'
import type { SoundState, StageSounds } from '~/live/sounds'
import { m } from '~/paraglide/messages'

const SILENT: SoundState = { muted: false, blocked: false }
/** How long the controls stay in sight after the pointer moved, ms. */
const AWAKE = 3_000

export function useSoundState(sounds: StageSounds): SoundState {
  return useSyncExternalStore(sounds.subscribe, sounds.get, () => SILENT)
}

function toggleFullscreen() {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  done?.catch(() => undefined)
}

/** The whole screen at F and at a double click. */
export function useFullscreen(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyName(event) === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggleFullscreen()
    }
    const onDouble = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest('button'))) toggleFullscreen()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('dblclick', onDouble)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('dblclick', onDouble)
    }
  }, [])
}

/** True for a while after the pointer moved. */
function useAwake(): boolean {
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setAwake(true)
      clearTimeout(timer)
      timer = setTimeout(() => setAwake(false), AWAKE)
    }
    window.addEventListener('pointermove', wake)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
    }
  }, [])
  return awake
}

/** `quiet`: out of sight until the pointer moves, so that they lie over nothing the hall reads. */
export function Controls({ sounds, quiet }: { sounds: StageSounds; quiet: boolean }) {
  const locale = useLocale()
  const switchLocale = useSwitchLocale()
  const awake = useAwake()
  const { muted, blocked } = useSoundState(sounds)
  return (
    <nav className={`controls${quiet ? ' quiet' : ''}${awake ? ' awake' : ''}`} aria-label={m.screen_controls()}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a box of its own into the row of chips. */}
      <span className="chip tongues" role="group" aria-label={m.common_language()}>
        {LANGUAGES.map((language) => (
          <button
            key={language.locale}
            type="button"
            lang={language.locale}
            aria-pressed={language.locale === locale}
            title={language.name}
            onClick={() => switchLocale(language.locale)}
          >
            {language.short}
          </button>
        ))}
      </span>
      {blocked && !muted ? (
        <button type="button" className="chip ask-sound" onClick={sounds.allow} aria-label={m.screen_sound_on()}>
          <Icon name="sound" />
          <span>{m.screen_sound_on()}</span>
        </button>
      ) : (
        <button
          type="button"
          className="chip"
          onClick={() => sounds.setMuted(!muted)}
          aria-label={muted ? m.screen_unmute() : m.screen_mute()}
        >
          <Icon name={muted ? 'mute' : 'sound'} />
        </button>
      )}
      <button
        type="button"
        className="chip whole-screen"
        onClick={toggleFullscreen}
        aria-label={m.screen_fullscreen()}
        title={m.screen_fullscreen()}
      >
        <Icon name="zoom" />
      </button>
    </nav>
  )
}
