// What a question shows or lets hear: a picture that opens large at a tap, a sound that plays only when asked.
import { useEffect, useRef, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { Icon } from '../stage/icon'
import { langOf } from '../stage/lang-of'

type Media = NonNullable<AskedQuestion['media']>

export function mediaAddress(media: Media): string {
  return `/media/${media.src}`
}

export function QuestionMedia({ media, locale }: { media: Media; locale: Locale }) {
  return media.kind === 'sound' ? <Sound media={media} locale={locale} /> : <Picture media={media} locale={locale} />
}

function Picture({ media, locale }: { media: Media; locale: Locale }) {
  const large = useRef<HTMLDialogElement>(null)
  const alt = textIn(media.alt, locale)
  const image = <img src={mediaAddress(media)} alt={alt.text} lang={langOf(alt)} />
  return (
    <>
      <button type="button" className="pic" onClick={() => large.current?.showModal()}>
        {image}
        <Icon name="zoom" />
        <span className="sr">{m.player_zoom()}</span>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself. */}
      <dialog ref={large} className="zoomed" onClick={() => large.current?.close()}>
        {image}
        <button type="button" className="btn ghost">
          {m.player_close()}
        </button>
      </dialog>
    </>
  )
}

function Sound({ media, locale }: { media: Media; locale: Locale }) {
  const alt = textIn(media.alt, locale)
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    const player = audio.current
    return () => player?.pause()
  }, [])
  function listen() {
    const player = audio.current
    if (!player) return
    player.currentTime = 0
    player.play().catch(() => setPlaying(false))
  }
  return (
    <div className="sound">
      {/* biome-ignore lint/a11y/useMediaCaption: the sound is what the question asks about. */}
      <audio
        ref={audio}
        src={mediaAddress(media)}
        preload="auto"
        onPlay={() => setPlaying(true)}
        onEnded={() => setPlaying(false)}
        onPause={() => setPlaying(false)}
      />
      <span className="sr" lang={langOf(alt)}>
        {alt.text}
      </span>
      <button type="button" className="btn ghost" onClick={listen}>
        <Icon name={playing ? 'sound' : 'play'} />
        {m.player_listen()}
      </button>
    </div>
  )
}
