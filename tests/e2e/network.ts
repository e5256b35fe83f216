// The network of one phone, that a test can make silent, cut, and give back.
import type { Page, WebSocketRoute } from '@playwright/test'

/** Takes the sockets of `page` in hand; to be called before the page is opened. */
export async function networkOf(page: Page) {
  let way: 'open' | 'silent' | 'cut' = 'open'
  const sockets = new Set<WebSocketRoute>()
  await page.routeWebSocket('**/socket.io/**', (socket) => {
    if (way === 'cut') {
      socket.close()
      return
    }
    const server = socket.connectToServer()
    sockets.add(socket)
    socket.onMessage((message) => {
      if (way === 'open') server.send(message)
    })
    server.onMessage((message) => {
      if (way === 'open') socket.send(message)
    })
  })
  return {
    /** Nothing arrives any more and nobody has noticed: a phone that walked out of the hall. */
    goSilent() {
      way = 'silent'
    },
    /** The phone knows that it has no connection. */
    async cut() {
      way = 'cut'
      await page.context().setOffline(true)
      await Promise.all([...sockets].map((socket) => socket.close()))
      sockets.clear()
    },
    async giveBack() {
      way = 'open'
      await page.context().setOffline(false)
    },
  }
}
