// Hands what is no file to Remix: from Vite in development, from the build in production.
import type { Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import type { Request, RequestHandler } from 'express'
import type { AppContext } from '../../app/context'
import { requestLocale } from './locale'
import { nonceOf } from './security-headers'

/** The services of `context`; what differs from request to request is added here. */
export type Services = Omit<AppContext, 'locale' | 'nonce' | 'address' | 'actor' | 'person'>

/** Pages, and in development the modules that Vite serves to the browser. */
export interface Pages {
  handle: RequestHandler
  /** Development only: Vite's own addresses. */
  modules?: RequestHandler
  /** Loads what is not loaded yet; rejects when the build cannot be used. */
  start?(): Promise<void>
  close(): Promise<void>
}

/** app/entry.server.tsx is told where the language of a request is found: it has its own copy of every module. */
function speaking(build: ServerBuild): ServerBuild {
  const entry: object = build.entry.module
  if ('readLocaleFrom' in entry && typeof entry.readLocaleFrom === 'function') entry.readLocaleFrom(requestLocale)
  return build
}

function handler(build: ServerBuild | (() => Promise<ServerBuild>), services: Services, mode: string): RequestHandler {
  return createRequestHandler({
    build,
    mode,
    getLoadContext: async (req: Request) => ({
      ...services,
      ...(await services.accounts.actorOf(new Headers({ cookie: req.headers.cookie ?? '' }))),
      locale: requestLocale(),
      nonce: nonceOf(req),
      address: req.ip ?? '',
    }),
  })
}

/**
 * The pages of the build below `root`. They are loaded by `start`, or by the first request: phones that come back to a
 * show after a restart need the sockets first.
 */
export function builtPages(root: string, services: Services): Pages {
  const file = pathToFileURL(join(root, 'build/server/index.js')).href
  let loading: Promise<RequestHandler> | null = null
  const load = () => {
    loading ??= import(file).then((build: ServerBuild) => handler(speaking(build), services, 'production'))
    return loading
  }
  return {
    handle: (req, res, next) => void load().then((handle) => handle(req, res, next), next),
    async start() {
      await load()
    },
    async close() {},
  }
}

/** The pages as the files in app/ are now, followed through edits over a socket of `server`. */
export async function developedPages(root: string, server: Server, services: Services): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root,
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  })
  const load = async () => speaking((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild)
  return { handle: handler(load, services, 'development'), modules: vite.middlewares, close: () => vite.close() }
}
