// The phone says for which club one plays: in the lobby, and on the card to keep.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import FinalView from '~/components/player/final-view'
import { Lobby } from '~/components/player/waiting'
import { personalView, sharedView } from '~/domain/show/views'
import { stage } from '../domain/show-stage'

function seated() {
  const one = stage({ clubs: [{ id: 'club-7', name: 'Hoà Thành Talks' }] })
  one.join('Vy', { club: 'club-7' })
  return one
}

test('the lobby names the club', () => {
  const personal = personalView(seated().show, 0, 1)
  expect(renderToStaticMarkup(createElement(Lobby, { personal, late: false }))).toContain('Hoà Thành Talks')
})

test('the card at the end names the club', () => {
  const one = seated()
  one.host('end')
  const card = createElement(FinalView, {
    view: sharedView(one.show, 1),
    personal: personalView(one.show, 0, 1),
    missed: [],
    shown: 'vi',
    locale: 'vi',
    onMenu: () => undefined,
  })
  expect(renderToStaticMarkup(card)).toContain('Hoà Thành Talks')
})
