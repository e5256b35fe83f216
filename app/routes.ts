// The addresses of the application: one file in app/routes for each.
import { flatRoutes } from '@remix-run/fs-routes'

export default flatRoutes()
