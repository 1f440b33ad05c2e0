// What a person may set about replies. Pure values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "operators/scene.h"

namespace attune {

struct EmpathyOptions {
  /// empathy.jargon adds to it: words of the trade that customers do not know, each one word, any
  /// case. Acronyms need no entry.
  std::vector<std::string> jargon = {
      "adjudication", "amortization",   "amortisation",  "backend",      "backhaul",
      "cache",        "chargeback",     "closeout",      "coinsurance",  "collateral",
      "deductible",   "deprovision",    "deprovisioned", "encumbrance",  "endpoint",
      "escrow",       "failover",       "firmware",      "fulfilment",   "fulfillment",
      "handshake",    "heretofore",     "hotfix",        "hypervisor",   "indemnify",
      "indemnity",    "ingress",        "instantiate",   "interline",    "interoperability",
      "kubernetes",   "latency",        "ledger",        "middleware",   "multicast",
      "namespace",    "onboarding",     "overage",       "payload",      "payor",
      "peering",      "prepayment",     "provisioned",   "provisioning", "pursuant",
      "rebill",       "reconciliation", "remediation",   "remittance",   "runbook",
      "sandbox",      "sharding",       "stakeholder",   "stakeholders", "subnet",
      "subrogation",  "syntax",         "tenancy",       "throughput",   "timestamp",
      "underwriter",  "underwriting",   "unprovisioned", "whitelist",    "whitelisted",
      "webhook",      "webhooks",       "workaround"};
  /// empathy.plain_words adds to it: acronyms that everybody knows, no jargon.
  std::vector<std::string> known_acronyms = {
      "am",   "pm",   "ok",    "id",     "tv",     "uk",   "us",    "usa",    "eu",  "faq", "pdf",
      "sms",  "pin",  "sim",   "wifi",   "dvd",    "cd",   "pc",    "usb",    "gps", "atm", "diy",
      "asap", "eta",  "fyi",   "mr",     "mrs",    "ms",   "dr",    "ceo",    "hi",  "gmt", "utc",
      "cet",  "est",  "vip",   "ps",     "iphone", "led",  "bbc",   "nhs",    "url", "xl",  "xs",
      "xxl",  "app",  "no",    "yes",    "not",    "do",   "is",    "and",    "the", "all", "very",
      "now",  "so",   "to",    "you",    "please", "free", "new",   "off",    "on",  "we",  "are",
      "must", "only", "never", "will",   "any",    "your", "sorry", "really", "can", "be",  "it",
      "this", "that", "thank", "thanks", "in",     "of",   "or",    "if",     "my",  "at",  "up"};
  /// Acronyms and listed words from which a reply counts as jargon, and their least share of its
  /// words: empathy.jargon_words, empathy.jargon_share.
  unsigned least_jargon_words = 2;
  double least_jargon_share = 0.08;
  /// empathy.own_words: what a stock apology may have beside its stock phrases.
  unsigned most_own_words = 8;
  bool operator==(const EmpathyOptions&) const = default;
};

/// Thresholds of what is folded over a conversation. Each is a configuration key.
struct EmpathyFoldOptions {
  DistressOptions distress;
  unsigned scripted_repeats = 5;   ///< empathy.scripted_repeats: to so many others; 1 to 7
  int scripted_distance = 3;       ///< empathy.scripted_distance: bits of 64 that near-duplicates differ in; 0 to 3
  unsigned courtesy_words = 4;     ///< empathy.courtesy_words: content words up to which a reply is a courtesy
  std::size_t max_replies = 4'096; ///< empathy.max_replies: wordings remembered, per partition
  unsigned restated_words = 2;     ///< empathy.restated_words: of the customer's message, in what restates it
  unsigned jargon_words = 2;       ///< empathy.jargon_words: least, as for the text alone
  double jargon_share = 0.08;      ///< empathy.jargon_share: of the reply's words
  std::int64_t mirror_ms = 30'000; ///< empathy.mirror_within: a reply to urgency that is fast
  int hollow_fall = 20;            ///< empathy.hollow_fall: of valence, in 1/100
  bool operator==(const EmpathyFoldOptions&) const = default;
};

}  // namespace attune
