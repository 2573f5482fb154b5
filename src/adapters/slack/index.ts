// The door of the Slack adapter.
export { renderManifest, scopeReasons, scopesFor, type ManifestMode } from './manifest.ts';
export { SlackStartError, startSlack, type Slack, type SlackContext, type SlackSettings } from './start.ts';
