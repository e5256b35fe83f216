// The river evening with the field for the PIN: a plain form, so that it works before anything has loaded.
import { Form, Link, NavLink } from '@remix-run/react'
import { LanguageMenu, type Visitor, Ways } from '~/components/paper/frame'
import { Drawing } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'

const way =
  'flex min-h-11 items-center whitespace-nowrap font-semibold text-foam no-underline hover:text-gold focus-visible:outline-3 focus-visible:outline-gold'

function Bar({ visitor }: { visitor: Visitor }) {
  return (
    <header className="relative z-20 mx-auto flex min-h-[72px] w-full max-w-[1366px] flex-wrap items-center gap-x-7 px-12 max-sm:min-h-[60px] max-sm:gap-x-4 max-sm:px-4 [--mark-dot:var(--gold)]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3 focus:text-ink"
      >
        {m.common_skip_to_content()}
      </a>
      <NavLink
        to="/"
        className="flex items-center gap-2 text-xl font-extrabold whitespace-nowrap text-foam no-underline sm:mr-5"
      >
        <Drawing name="mark" className="size-7" />
        {m.common_app_name()}
      </NavLink>
      <nav
        aria-label={m.common_main_menu()}
        className="flex gap-x-7 max-md:order-last max-md:w-full max-md:gap-x-5 max-md:overflow-x-auto max-sm:hidden"
      >
        <Ways visitor={visitor} className={() => way} />
      </nav>
      <div className="ml-auto flex items-center gap-6 max-sm:gap-4 [&_summary]:text-foam [&_summary:hover]:text-gold">
        <LanguageMenu />
        {visitor.name ? (
          <NavLink to="/account" className={`${way} max-w-40`}>
            <span className="truncate">{visitor.name}</span>
          </NavLink>
        ) : (
          <NavLink to={visitor.own ?? '/sign-in'} className={way}>
            {visitor.own ? m.rounds_me_title() : m.common_sign_in()}
          </NavLink>
        )}
      </div>
    </header>
  )
}

function PinForm({ code }: { code: string | null }) {
  return (
    <Form
      method="get"
      action="/play"
      reloadDocument
      className="relative mx-auto mt-[26px] w-full max-w-[1366px] px-12 max-sm:mt-[94px] max-sm:px-4"
    >
      <label htmlFor="home-pin" className="block text-[40px] leading-tight font-extrabold text-foam max-sm:text-[26px]">
        {m.home_enter_pin()}
      </label>
      <div className="mt-5 flex max-w-[580px] gap-[18px] max-sm:mt-3.5 max-sm:gap-3">
        <input
          id="home-pin"
          name="pin"
          inputMode="numeric"
          autoComplete="off"
          required
          pattern="\s*(\d\s*){6}"
          maxLength={9}
          enterKeyHint="go"
          title={m.home_pin_hint()}
          placeholder="000 000"
          aria-describedby="home-pin-hint"
          className="h-[84px] min-w-0 flex-1 rounded-card bg-foam px-6 font-figures text-[46px] leading-none font-extrabold tracking-wide text-night caret-deep shadow-[0_0_0_4px_var(--gold)] placeholder:text-field-line/60 focus-visible:outline-4 focus-visible:outline-offset-4 focus-visible:outline-gold max-sm:h-16 max-sm:px-4 max-sm:text-[34px]"
        />
        <button
          type="submit"
          className="h-[84px] cursor-pointer rounded-card bg-gold px-10 pb-1 text-2xl font-extrabold text-on-gold shadow-[inset_0_-5px_0_rgb(90_50_0/.22)] focus-visible:outline-4 focus-visible:outline-offset-4 focus-visible:outline-foam active:pb-0 active:shadow-none max-sm:h-16 max-sm:px-6 max-sm:text-xl"
        >
          {m.home_go()}
        </button>
      </div>
      <p
        id="home-pin-hint"
        className="mt-3.5 text-[17px] text-foam [text-shadow:0_0_8px_var(--stage-top)] max-sm:mt-3 max-sm:text-base"
      >
        {m.home_pin_hint()}
        <span className="max-sm:hidden"> {m.home_no_account()}</span>
        {code ? (
          <>
            {' '}
            <Link to={code} className="font-semibold whitespace-nowrap text-foam underline hover:text-gold">
              {m.home_contestant_code()}
            </Link>
          </>
        ) : null}
      </p>
    </Form>
  )
}

/** `code`: where contestants of rounds type theirs; null: no season is open. */
export function Hero({ visitor, code }: { visitor: Visitor; code: string | null }) {
  return (
    <section className="relative flex h-[380px] flex-col bg-night bg-linear-to-b from-stage-top to-stage-low text-foam max-sm:h-[372px]">
      <picture className="absolute inset-0 overflow-hidden">
        <source media="(max-width: 639px)" srcSet="/scenes/river-home-phone.svg" />
        <img src="/scenes/river-home.svg" alt="" className="size-full object-cover" />
      </picture>
      <Bar visitor={visitor} />
      <PinForm code={visitor.own ? null : code} />
    </section>
  )
}
