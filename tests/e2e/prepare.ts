// Before all browser tests: the data that each server starts from.
import { prepareTemplate } from './server'

export default prepareTemplate
