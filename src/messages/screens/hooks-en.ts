/** What the screen of addresses at which accesses are reported says. */
export const hooksScreensEn = {
  "hooks.title": "What Leadsie reports",
  "hooks.lead":
    "Leadsie can report here the accesses that it obtained for you. They join your rights; they say nothing of those of the client.",
  "hooks.open": "Open an address",
  "hooks.address": "Address to give to Leadsie",
  "hooks.once": "Shown once: paste it now into Leadsie, Settings, Webhooks & API.",
  "hooks.none": "No address is open.",
  "hooks.since": "opened on {{day}}",
  "hooks.revoke": "Close",
  "hooks.revoke.title": "Close the address of {{day}}",
  "hooks.revoke.consequence": "What Leadsie sends there is refused from now on. What came by it stays.",
  "hooks.revoked": "The address is closed.",
  "hooks.reports": "Reports received",
  "hooks.report": "Received",
  "hooks.became": "What became of it",
  "hooks.state.taken": "understood",
  "hooks.state.partly": "understood in part",
  "hooks.state.kept": "kept as it came, nothing noted",
  "hooks.counts": "{{added}} added, {{changed}} changed, {{same}} unchanged",
  "hooks.times": "received {{count}} times",
} as const;
