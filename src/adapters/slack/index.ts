// The door of the Slack adapter.
export { renderManifest, listeningReasons, scopeReasons, type ManifestMode } from './manifest.ts';
export { startSlack, type Slack, type SlackContext, type SlackSettings } from './start.ts';
export { SlackStartError } from './start-error.ts';
