// Every metric that attune publishes: name, type, unit, labels, help. The only place where names are
// written; the reference page, the golden file, rules and dashboards are checked against it. std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "operators/event.h"

namespace attune {

enum class MetricType : std::uint8_t { counter, gauge, histogram };

/// A section of the reference page.
enum class MetricGroup : std::uint8_t { business, friction, empathy, experience, window, model, records, output, kafka, lane, series, process };

/// One per family, in the order of the table below. Append within a group; a name is a contract.
enum class Metric : std::uint16_t {
  events, texts, texts_scored, emotions, valence_positive, valence_negative,
  urgent,
  window_events, window_customers, window_staff_agents, window_texts, window_scored_texts, window_emotions,
  window_valence_positive, window_valence_negative, window_urgent, window_end,
  of_friction_signals, of_friction_points, of_conversations, of_visits, of_effort, of_effort_answered,
  of_survey_answers, of_survey_scores, of_surveys_asked, of_survey_empathy, of_survey_effort, of_staff_insights,
  of_replies, of_reply_acts, of_bot_acts, of_context_cues, of_empathy_needed, of_empathy_given,
  of_empathy_needed_and_given, of_empathy_wait, of_promises, of_warm_replies, of_hollow_replies,
  of_distressed_met, of_sentiment_shift, of_repaired, of_recovery, of_resolutions, of_first_response,
  of_handle_time, of_ends, of_needs, of_journeys, of_friction_peaks, of_policy_hot_spots, of_routing,
  of_conversation_empathy, of_prompts, of_prompt_outcomes, of_unprompted_outcomes, of_surveys_mapped,
  window_friction_signals, window_friction_points, window_conversations, window_visits, window_effort,
  window_effort_answered, window_survey_answers, window_survey_scores, window_surveys_asked,
  window_survey_empathy, window_survey_effort, window_staff_insights, window_replies, window_reply_acts,
  window_bot_acts, window_context_cues, window_empathy_needed, window_empathy_given,
  window_empathy_needed_and_given, window_promises, window_warm_replies, window_hollow_replies,
  window_distressed_met, window_sentiment_shift, window_repaired, window_resolutions, window_ends, window_needs,
  window_journeys, window_friction_peaks, window_policy_hot_spots, window_routing, window_conversation_empathy,
  window_prompts, window_prompt_outcomes, window_unprompted_outcomes, window_surveys_mapped,
  journey_transitions, friction_weights_info,
  emotion_model_info, emotion_confidence, emotion_words, emotion_unknown_words, emotion_unknown_reference,
  emotion_drift, emotion_drift_texts,
  records_received, records, records_in_flight, conservation_difference, in_flight_bytes,
  late_turns, hurried_turns, lane_key_violations, conversation_conservation_difference,
  records_replayed, batches, dead_records, late_records, records_by_type, event_latency,
  texts_by_language, texts_unscored,
  windows_closed, window_results_delivered, window_results_failed, dead_letters_delivered,
  dead_letters_failed, prompts_delivered, prompts_failed, prompts_expired, signals_delivered, signals_failed,
  rebalances, partitions_lost, assigned_partitions, commits, commit_failures, kafka_errors,
  offsets_out_of_range, history_lost, clock_jumps,
  lane_watermark, consumer_lag, consumer_position_lag, consumer_lag_seconds, committed_offset,
  low_offset, high_offset, lane_open_panes, lane_conversations, lane_visits, lane_customers, lane_waiting_turns, lane_state_bytes, lane_replay_seconds,
  series, series_folded, series_expired, scrape_duration, scrape_bytes,
  ready, stage_busy_seconds, threads, cpu_quota_cores, build_info, config_info,
  process_cpu_seconds, process_resident_memory, process_virtual_memory, process_open_fds,
  process_max_fds, process_threads, process_start_time,
};

struct MetricInfo {
  Metric id;
  std::string_view name;    ///< as Prometheus text 0.0.4 spells it: counters end in _total
  MetricType type;
  std::string_view unit;    ///< OpenMetrics unit; empty = a plain count, and then no part of the name
  std::string_view labels;  ///< separated by blanks; "*" stands for the configured labels
  std::string_view help;
  MetricGroup group;
};

namespace catalog {
using enum MetricType;
using enum MetricGroup;
using M = Metric;

inline constexpr MetricInfo kTable[] = {
    {M::events, "attune_events_total", counter, "", "*", "Accepted events.", business},
    {M::texts, "attune_texts_total", counter, "", "*", "Non-empty texts of customers, scored or not.", business},
    {M::texts_scored, "attune_texts_scored_total", counter, "", "*", "Texts with a judgement: the denominator of emotions and valence.", business},
    {M::emotions, "attune_emotions_total", counter, "", "* emotion", "Texts in which the emotion was read; a text may count in several.", business},
    {M::valence_positive, "attune_valence_positive_sum_total", counter, "", "*", "Sum of the positive valences of scored texts (each 0 to 1).", business},
    {M::valence_negative, "attune_valence_negative_sum_total", counter, "", "*", "Sum of the magnitudes of the negative valences of scored texts (each 0 to 1).", business},
    {M::urgent, "attune_urgent_texts_total", counter, "", "*", "Scored texts that are urgent: danger, loss, being locked out, a deadline within about a day.", business},

    {M::window_events, "attune_window_events", gauge, "", "window *", "Events in the last closed window.", window},
    {M::window_customers, "attune_window_customers", gauge, "", "window *", "Distinct customers in the last closed window, estimated per lane and summed over lanes.", window},
    {M::window_staff_agents, "attune_window_staff_agents", gauge, "", "window *", "Distinct agents that met distress in the last closed window; one who serves customers of several lanes counts once; estimated beyond 128.", window},
    {M::window_texts, "attune_window_texts", gauge, "", "window *", "Non-empty texts of customers in the last closed window.", window},
    {M::window_scored_texts, "attune_window_scored_texts", gauge, "", "window *", "Texts with a judgement in the last closed window.", window},
    {M::window_emotions, "attune_window_emotions", gauge, "", "window * emotion", "Texts per emotion in the last closed window.", window},
    {M::window_valence_positive, "attune_window_valence_positive", gauge, "", "window *", "Sum of the positive valences in the last closed window.", window},
    {M::window_valence_negative, "attune_window_valence_negative", gauge, "", "window *", "Sum of the magnitudes of the negative valences in the last closed window.", window},
    {M::window_urgent, "attune_window_urgent_texts", gauge, "", "window *", "Urgent texts in the last closed window.", window},
    {M::window_end, "attune_window_end_timestamp_seconds", gauge, "seconds", "window", "End of the last closed window, as Unix time: what the window gauges are about. Until every partition has closed it, they hold those that have.", window},

    {M::of_friction_signals, "attune_friction_signals_total", counter, "", "* signal", "Friction signals, by signal (operators/friction/README.md defines each).", friction},
    {M::of_friction_points, "attune_friction_points_total", counter, "", "* dimension", "Friction points by dimension, weighted as attune_friction_weights_info says; divide by conversations or visits.", friction},
    {M::of_conversations, "attune_conversations_total", counter, "", "* state", "Conversations opened, closed and evicted for room: opened = live + closed + evicted.", friction},
    {M::of_visits, "attune_visits_total", counter, "", "* state", "Visits (UI events of a customer) opened, closed and evicted for room.", friction},
    {M::of_effort, "attune_conversation_effort_total", counter, "", "* effort", "Closed conversations by inferred effort; unknown: nothing that could show it.", friction},
    {M::of_effort_answered, "attune_effort_answered_total", counter, "", "* inferred answered", "CES answers by the effort inferred for the customer's last conversation: how far to trust it.", friction},
    {M::of_survey_answers, "attune_survey_answers_total", counter, "", "* kind band", "Survey answers by kind and band (CES 5 of 7 and CSAT 4 of 5 upwards favourable, NPS 9 promoter, up to 6 unfavourable).", experience},
    {M::of_survey_scores, "attune_survey_scores_total", counter, "", "* kind", "Sum of survey scores, mapped to the kind's own scale.", experience},
    {M::of_surveys_asked, "attune_surveys_asked_total", counter, "", "* kind", "Surveys asked.", experience},
    {M::of_survey_empathy, "attune_survey_empathy_total", counter, "", "* answer empathy", "Survey answers by whether the customer's last conversation needed empathy and got it.", experience},
    {M::of_survey_effort, "attune_survey_effort_total", counter, "", "* answer effort", "Survey answers by the effort of the customer's last conversation.", experience},
    {M::of_staff_insights, "attune_staff_insights_total", counter, "", "*", "What customer-facing people reported.", experience},
    {M::of_replies, "attune_replies_total", counter, "", "* by", "Replies of agents and bots in a language that is read.", empathy},
    {M::of_reply_acts, "attune_reply_acts_total", counter, "", "* act", "Replies of agents and bots in which the act holds; several may.", empathy},
    {M::of_bot_acts, "attune_bot_reply_acts_total", counter, "", "* act", "Of these, replies of bots.", empathy},
    {M::of_context_cues, "attune_context_cues_total", counter, "", "* cue", "Customer texts that tell of a context: deadline, occasion, health, hardship, dependants, travel, safety.", empathy},
    {M::of_empathy_needed, "attune_empathy_needed_total", counter, "", "*", "Times that empathy was needed: distress or high stakes, the first such text since the last reply.", empathy},
    {M::of_empathy_given, "attune_empathy_given_total", counter, "", "*", "Replies that acknowledge.", empathy},
    {M::of_empathy_needed_and_given, "attune_empathy_needed_and_given_total", counter, "", "*", "Needs whose next reply acknowledged; the empathy gap is needed less this.", empathy},
    {M::of_empathy_wait, "attune_empathy_wait_seconds", histogram, "seconds", "*", "From a need to the reply that acknowledged it.", empathy},
    {M::of_promises, "attune_promises_total", counter, "", "* promise", "Promises made, kept by their due time, broken, and void because the customer ended first.", empathy},
    {M::of_warm_replies, "attune_warm_replies_total", counter, "", "* by", "Replies that acknowledge or sympathise.", empathy},
    {M::of_hollow_replies, "attune_hollow_replies_total", counter, "", "* by", "Warm replies after which the customer was colder, or asked for a person.", empathy},
    {M::of_distressed_met, "attune_distress_met_total", counter, "", "*", "Replies of agents to distress, one text or several since the last reply: the load on staff.", empathy},
    {M::of_sentiment_shift, "attune_sentiment_shift_total", counter, "", "* shift", "Closed conversations by the mood of the last third against the first.", experience},
    {M::of_repaired, "attune_conversations_repaired_total", counter, "", "*", "Closed conversations that began in frustration, confusion, anger or anxiety and ended in gratitude, relief or trust.", experience},
    {M::of_recovery, "attune_recovery_seconds", histogram, "seconds", "*", "From the first distress to the first of two calm texts.", experience},
    {M::of_resolutions, "attune_resolutions_total", counter, "", "* quality", "Resolved conversations; of these not negative at the end; of these without another contact for 7 days (known late).", experience},
    {M::of_first_response, "attune_first_response_seconds", histogram, "seconds", "*", "From a conversation's first customer message to the first reply.", experience},
    {M::of_handle_time, "attune_handle_time_seconds", histogram, "seconds", "*", "From a conversation's first event to its last.", experience},
    {M::of_ends, "attune_conversation_ends_total", counter, "", "* mood", "Closed conversations by the mood of their last third.", experience},
    {M::of_needs, "attune_needs_total", counter, "", "* need part", "The four needs as numerators (met) and denominators (due): trust, compassion, stability, hope.", empathy},
    {M::of_journeys, "attune_journeys_total", counter, "", "* state", "Journeys started, finished and abandoned.", experience},
    {M::of_friction_peaks, "attune_friction_peaks_total", counter, "", "* kind", "Steps that began to stand out from their own history.", experience},
    {M::of_policy_hot_spots, "attune_policy_hot_spots_total", counter, "", "*", "Topics on which distressed customers began to stand out from their own history.", experience},
    {M::of_routing, "attune_routing_hints_total", counter, "", "* hint", "Conversations that automation may take (routine), or that a person should (emotional).", experience},
    {M::of_conversation_empathy, "attune_conversation_empathy_total", counter, "", "* empathy afterwards", "Closed conversations by empathy and what came with it: anything (any), unacknowledged distress, a churn threat, a repeat contact, a request for a person.", empathy},
    {M::of_prompts, "attune_prompts_total", counter, "", "* kind", "Prompts to agents.", experience},
    {M::of_prompt_outcomes, "attune_prompt_outcomes_total", counter, "", "* kind result", "Prompts whose outcome is known (judged); the next reply did it (followed); the customer's mood rose (helped).", experience},
    {M::of_unprompted_outcomes, "attune_unprompted_outcomes_total", counter, "", "* kind result", "The same situations without a prompt, for comparison.", experience},
    {M::of_surveys_mapped, "attune_surveys_mapped_total", counter, "", "* kind", "Survey answers given on another scale than the kind's own, and mapped to it linearly.", experience},
    {M::window_friction_signals, "attune_window_friction_signals", gauge, "", "window * signal", "In the last closed window. Friction signals, by signal (operators/friction/README.md defines each).", window},
    {M::window_friction_points, "attune_window_friction_points", gauge, "", "window * dimension", "In the last closed window. Friction points by dimension, weighted as attune_friction_weights_info says; divide by conversations or visits.", window},
    {M::window_conversations, "attune_window_conversations", gauge, "", "window * state", "In the last closed window. Conversations opened, closed and evicted for room: opened = live + closed + evicted.", window},
    {M::window_visits, "attune_window_visits", gauge, "", "window * state", "In the last closed window. Visits (UI events of a customer) opened, closed and evicted for room.", window},
    {M::window_effort, "attune_window_conversation_effort", gauge, "", "window * effort", "In the last closed window. Closed conversations by inferred effort; unknown: nothing that could show it.", window},
    {M::window_effort_answered, "attune_window_effort_answered", gauge, "", "window * inferred answered", "In the last closed window. CES answers by the effort inferred for the customer's last conversation: how far to trust it.", window},
    {M::window_survey_answers, "attune_window_survey_answers", gauge, "", "window * kind band", "In the last closed window. Survey answers by kind and band (CES 5 of 7 and CSAT 4 of 5 upwards favourable, NPS 9 promoter, up to 6 unfavourable).", window},
    {M::window_survey_scores, "attune_window_survey_scores", gauge, "", "window * kind", "In the last closed window. Sum of survey scores, mapped to the kind's own scale.", window},
    {M::window_surveys_asked, "attune_window_surveys_asked", gauge, "", "window * kind", "In the last closed window. Surveys asked.", window},
    {M::window_survey_empathy, "attune_window_survey_empathy", gauge, "", "window * answer empathy", "In the last closed window. Survey answers by whether the customer's last conversation needed empathy and got it.", window},
    {M::window_survey_effort, "attune_window_survey_effort", gauge, "", "window * answer effort", "In the last closed window. Survey answers by the effort of the customer's last conversation.", window},
    {M::window_staff_insights, "attune_window_staff_insights", gauge, "", "window *", "In the last closed window. What customer-facing people reported.", window},
    {M::window_replies, "attune_window_replies", gauge, "", "window * by", "In the last closed window. Replies of agents and bots in a language that is read.", window},
    {M::window_reply_acts, "attune_window_reply_acts", gauge, "", "window * act", "In the last closed window. Replies of agents and bots in which the act holds; several may.", window},
    {M::window_bot_acts, "attune_window_bot_reply_acts", gauge, "", "window * act", "In the last closed window. Of these, replies of bots.", window},
    {M::window_context_cues, "attune_window_context_cues", gauge, "", "window * cue", "In the last closed window. Customer texts that tell of a context: deadline, occasion, health, hardship, dependants, travel, safety.", window},
    {M::window_empathy_needed, "attune_window_empathy_needed", gauge, "", "window *", "In the last closed window. Times that empathy was needed: distress or high stakes, the first such text since the last reply.", window},
    {M::window_empathy_given, "attune_window_empathy_given", gauge, "", "window *", "In the last closed window. Replies that acknowledge.", window},
    {M::window_empathy_needed_and_given, "attune_window_empathy_needed_and_given", gauge, "", "window *", "In the last closed window. Needs whose next reply acknowledged; the empathy gap is needed less this.", window},
    {M::window_promises, "attune_window_promises", gauge, "", "window * promise", "In the last closed window. Promises made, kept by their due time, broken, and void because the customer ended first.", window},
    {M::window_warm_replies, "attune_window_warm_replies", gauge, "", "window * by", "In the last closed window. Replies that acknowledge or sympathise.", window},
    {M::window_hollow_replies, "attune_window_hollow_replies", gauge, "", "window * by", "In the last closed window. Warm replies after which the customer was colder, or asked for a person.", window},
    {M::window_distressed_met, "attune_window_distress_met", gauge, "", "window *", "In the last closed window. Replies of agents to distress, one text or several since the last reply: the load on staff.", window},
    {M::window_sentiment_shift, "attune_window_sentiment_shift", gauge, "", "window * shift", "In the last closed window. Closed conversations by the mood of the last third against the first.", window},
    {M::window_repaired, "attune_window_conversations_repaired", gauge, "", "window *", "In the last closed window. Closed conversations that began in frustration, confusion, anger or anxiety and ended in gratitude, relief or trust.", window},
    {M::window_resolutions, "attune_window_resolutions", gauge, "", "window * quality", "In the last closed window. Resolved conversations; of these not negative at the end; of these without another contact for 7 days (known late).", window},
    {M::window_ends, "attune_window_conversation_ends", gauge, "", "window * mood", "In the last closed window. Closed conversations by the mood of their last third.", window},
    {M::window_needs, "attune_window_needs", gauge, "", "window * need part", "In the last closed window. The four needs as numerators (met) and denominators (due): trust, compassion, stability, hope.", window},
    {M::window_journeys, "attune_window_journeys", gauge, "", "window * state", "In the last closed window. Journeys started, finished and abandoned.", window},
    {M::window_friction_peaks, "attune_window_friction_peaks", gauge, "", "window * kind", "In the last closed window. Steps that began to stand out from their own history.", window},
    {M::window_policy_hot_spots, "attune_window_policy_hot_spots", gauge, "", "window *", "In the last closed window. Topics on which distressed customers began to stand out from their own history.", window},
    {M::window_routing, "attune_window_routing_hints", gauge, "", "window * hint", "In the last closed window. Conversations that automation may take (routine), or that a person should (emotional).", window},
    {M::window_conversation_empathy, "attune_window_conversation_empathy", gauge, "", "window * empathy afterwards", "In the last closed window. Closed conversations by empathy and what came with it: anything (any), unacknowledged distress, a churn threat, a repeat contact, a request for a person.", window},
    {M::window_prompts, "attune_window_prompts", gauge, "", "window * kind", "In the last closed window. Prompts to agents.", window},
    {M::window_prompt_outcomes, "attune_window_prompt_outcomes", gauge, "", "window * kind result", "In the last closed window. Prompts whose outcome is known (judged); the next reply did it (followed); the customer's mood rose (helped).", window},
    {M::window_unprompted_outcomes, "attune_window_unprompted_outcomes", gauge, "", "window * kind result", "In the last closed window. The same situations without a prompt, for comparison.", window},
    {M::window_surveys_mapped, "attune_window_surveys_mapped", gauge, "", "window * kind", "In the last closed window. Survey answers given on another scale than the kind's own, and mapped to it linearly.", window},
    {M::journey_transitions, "attune_journey_transitions_total", counter, "", "journey from to", "Ways of customers from one step of a journey to the next; from __start__, to __finished__ or __abandoned__.", experience},
    {M::friction_weights_info, "attune_friction_weights_info", gauge, "", "version profile signal points dimension", "Always 1; the weights and the profile of UI thresholds in force.", friction},

    {M::emotion_model_info, "attune_emotion_model_info", gauge, "", "language model name version checksum", "Always 1; the models in force.", model},
    {M::emotion_confidence, "attune_emotion_confidence", histogram, "", "language model", "The surest label's calibrated probability, per scored text.", model},
    {M::emotion_words, "attune_emotion_words_total", counter, "", "language model", "Words of scored texts, as far as they were read; numbers, marks and emoji are none.", model},
    {M::emotion_unknown_words, "attune_emotion_unknown_words_total", counter, "", "language model", "Of these, words that the model has never seen.", model},
    {M::emotion_unknown_reference, "attune_emotion_reference_unknown_words_ratio", gauge, "ratio", "language model", "Share of unknown words in the texts that the model was tuned on.", model},
    {M::emotion_drift, "attune_emotion_drift", gauge, "", "language model of", "Population stability index of what was read in emotion.drift_window against the model's reference: above 0.1 some shift, above 0.25 a large one. Absent below emotion.drift_minimum texts.", model},
    {M::emotion_drift_texts, "attune_emotion_drift_texts", gauge, "", "language model", "Scored texts in the window of attune_emotion_drift.", model},

    {M::records_received, "attune_records_received_total", counter, "", "", "Live records handed to the graph.", records},
    {M::records, "attune_records_total", counter, "", "outcome", "Records by what became of them: windowed, late, dead, filtered, or revoked with their partition.", records},
    {M::records_in_flight, "attune_records_in_flight", gauge, "", "", "Records between the poll and their fold.", records},
    {M::conservation_difference, "attune_conservation_difference", gauge, "", "", "Records received less the sum of outcomes and in flight: anything but 0 that lasts is a bug.", records},
    {M::in_flight_bytes, "attune_in_flight_bytes", gauge, "bytes", "", "Bytes between the poll and their fold; bounded by runtime.in_flight.", records},
    {M::late_turns, "attune_late_turns_total", counter, "", "", "Accepted events that came after later ones had been folded into conversations: counted in windows, told of in no conversation.", records},
    {M::hurried_turns, "attune_hurried_turns_total", counter, "", "", "Events folded into conversations before the watermark, because memory.max_pending of them waited.", records},
    {M::lane_key_violations, "attune_lane_key_violations_total", counter, "", "", "Conversations begun in one partition and then in another: key the topic by customer or conversation.", records},
    {M::conversation_conservation_difference, "attune_conversation_conservation_difference", gauge, "", "", "Conversations and visits opened less live, closed and evicted: anything but 0 is a bug.", records},
    {M::records_replayed, "attune_records_replayed_total", counter, "", "", "Records folded silently to restore state after a start; in no other count.", records},
    {M::batches, "attune_batches_total", counter, "", "", "Batches handed to the graph.", records},
    {M::dead_records, "attune_dead_records_total", counter, "", "reason", "Records that could not be understood, by reason.", records},
    {M::late_records, "attune_late_records_total", counter, "", "by", "Records that came after one of their windows had closed, by how late.", records},
    {M::records_by_type, "attune_records_by_type_total", counter, "", "type", "Accepted records by event type; unknown ones under other.", records},
    {M::event_latency, "attune_event_latency_seconds", histogram, "seconds", "", "From the poll of a record to its fold.", records},
    {M::texts_by_language, "attune_texts_by_language_total", counter, "", "language", "Texts of customers by the language they are in, scored or not.", records},
    {M::texts_unscored, "attune_texts_unscored_total", counter, "", "reason", "Texts of customers that no model judged, by reason.", records},

    {M::windows_closed, "attune_windows_closed_total", counter, "", "", "Closed windows, one per window, lane and label set.", output},
    {M::window_results_delivered, "attune_window_results_delivered_total", counter, "", "", "Closed windows that the result topic has acknowledged.", output},
    {M::window_results_failed, "attune_window_results_failed_total", counter, "", "", "Closed windows that the result topic refused for good.", output},
    {M::dead_letters_delivered, "attune_dead_letters_delivered_total", counter, "", "", "Dead letters that the dead-letter topic has acknowledged.", output},
    {M::dead_letters_failed, "attune_dead_letters_failed_total", counter, "", "", "Dead letters that the dead-letter topic refused for good.", output},
    {M::prompts_delivered, "attune_prompts_delivered_total", counter, "", "", "Prompts that their topic has acknowledged.", output},
    {M::prompts_failed, "attune_prompts_failed_total", counter, "", "", "Times that the prompts topic refused a prompt.", output},
    {M::prompts_expired, "attune_prompts_expired_total", counter, "", "", "Prompts that were not sent, because they had expired by then.", output},
    {M::signals_delivered, "attune_signals_delivered_total", counter, "", "", "Signals that their topic has acknowledged.", output},
    {M::signals_failed, "attune_signals_failed_total", counter, "", "", "Times that the signals topic refused a signal.", output},

    {M::rebalances, "attune_rebalances_total", counter, "", "", "Assignments changed by the consumer group.", kafka},
    {M::partitions_lost, "attune_partitions_lost_total", counter, "", "", "Partitions taken away without a chance to commit.", kafka},
    {M::assigned_partitions, "attune_assigned_partitions", gauge, "", "", "Partitions that this process owns now.", kafka},
    {M::commits, "attune_commits_total", counter, "", "", "Offset commits that the broker has acknowledged.", kafka},
    {M::commit_failures, "attune_commit_failures_total", counter, "", "", "Offset commits that failed.", kafka},
    {M::kafka_errors, "attune_kafka_errors_total", counter, "", "", "Errors that the Kafka client reported.", kafka},
    {M::offsets_out_of_range, "attune_offsets_out_of_range_total", counter, "", "", "Committed offsets outside their partition, treated as none.", kafka},
    {M::history_lost, "attune_history_lost_total", counter, "", "", "Starts whose open windows miss records that retention had deleted.", kafka},
    {M::clock_jumps, "attune_clock_jumps_total", counter, "", "", "Jumps of the wall clock against the monotonic one.", kafka},

    {M::lane_watermark, "attune_lane_watermark_timestamp_seconds", gauge, "seconds", "topic partition", "Watermark of the lane, as Unix time.", lane},
    {M::consumer_lag, "attune_consumer_lag", gauge, "", "topic partition", "Messages between the committed offset and the end of the partition.", lane},
    {M::consumer_position_lag, "attune_consumer_position_lag", gauge, "", "topic partition", "Messages between the last folded record and the end of the partition.", lane},
    {M::consumer_lag_seconds, "attune_consumer_lag_seconds", gauge, "seconds", "topic partition", "Age of the last folded record while more are waiting; 0 when caught up.", lane},
    {M::committed_offset, "attune_consumer_committed_offset", gauge, "", "topic partition", "Committed offset: everything below is folded and delivered.", lane},
    {M::low_offset, "attune_partition_low_offset", gauge, "", "topic partition", "First offset that the broker still has.", lane},
    {M::high_offset, "attune_partition_high_offset", gauge, "", "topic partition", "Offset of the next record to be written.", lane},
    {M::lane_open_panes, "attune_lane_open_panes", gauge, "", "topic partition", "Open panes of the lane's windows.", lane},
    {M::lane_conversations, "attune_lane_conversations", gauge, "", "topic partition", "Live conversations.", lane},
    {M::lane_visits, "attune_lane_visits", gauge, "", "topic partition", "Live visits.", lane},
    {M::lane_customers, "attune_lane_customers", gauge, "", "topic partition", "Customers who are remembered.", lane},
    {M::lane_waiting_turns, "attune_lane_waiting_turns", gauge, "", "topic partition", "Events that wait until no earlier one can come.", lane},
    {M::lane_state_bytes, "attune_lane_state_bytes", gauge, "bytes", "topic partition", "Memory of the lane's windows and of what it remembers of customers.", lane},
    {M::lane_replay_seconds, "attune_lane_replay_seconds", gauge, "seconds", "topic partition", "Time that the lane took to restore its state at its last start.", lane},

    {M::series, "attune_series", gauge, "", "family", "Series of a keyed family now.", series},
    {M::series_folded, "attune_series_folded_total", counter, "", "family", "Events counted under __other__ because a cap was reached; the family named stands for all with its labels.", series},
    {M::series_expired, "attune_series_expired_total", counter, "", "", "Label sets forgotten after metrics.expire_after without an update.", series},
    {M::scrape_duration, "attune_scrape_duration_seconds", gauge, "seconds", "", "Time that the last exposition took to write.", series},
    {M::scrape_bytes, "attune_scrape_bytes", gauge, "bytes", "", "Size of the last exposition before compression.", series},

    {M::ready, "attune_ready", gauge, "", "", "1 when /readyz answers 200.", process},
    {M::stage_busy_seconds, "attune_stage_busy_seconds_total", counter, "seconds", "stage", "Time that workers spent in a stage.", process},
    {M::threads, "attune_threads", gauge, "", "pool", "Threads by pool.", process},
    {M::cpu_quota_cores, "attune_cpu_quota_cores", gauge, "cores", "", "CPU cores that the cgroup allows; absent without a quota.", process},
    {M::build_info, "attune_build_info", gauge, "", "version revision compiler librdkafka onetbb simdjson", "Always 1; what this binary is made of.", process},
    {M::config_info, "attune_config_info", gauge, "", "hash", "Always 1; hash of the values of the configuration in force, however written; without librdkafka properties.", process},
    {M::process_cpu_seconds, "process_cpu_seconds_total", counter, "seconds", "", "User and system CPU time.", process},
    {M::process_resident_memory, "process_resident_memory_bytes", gauge, "bytes", "", "Resident memory.", process},
    {M::process_virtual_memory, "process_virtual_memory_bytes", gauge, "bytes", "", "Virtual memory.", process},
    {M::process_open_fds, "process_open_fds", gauge, "", "", "Open file descriptors.", process},
    {M::process_max_fds, "process_max_fds", gauge, "", "", "Limit of open file descriptors.", process},
    {M::process_threads, "process_threads", gauge, "", "", "Threads of the process.", process},
    {M::process_start_time, "process_start_time_seconds", gauge, "seconds", "", "Start of the process, as Unix time.", process},
};

consteval bool in_enum_order() {
  for (std::size_t i = 0; i < std::size(kTable); ++i)
    if (static_cast<std::size_t>(kTable[i].id) != i) return false;
  return true;
}
static_assert(in_enum_order(), "the table and enum Metric list the same metrics in the same order");
static_assert(std::size(kTable) == static_cast<std::size_t>(Metric::process_start_time) + 1);

/// Label names that attune itself puts on keyed series: no field may be spelled like one.
consteval bool fields_clash() {
  for (const std::string_view field : kFieldNames)
    for (const std::string_view own : {"emotion", "window", "le", "quantile", "job", "instance", "signal", "dimension", "state", "effort", "inferred", "answered", "kind", "band", "answer", "empathy", "by", "act", "cue", "shift", "quality", "mood", "need", "part", "hint", "afterwards", "promise", "result"})
      if (field == own) return true;
  return false;
}
static_assert(!fields_clash(), "a field's label would shadow one of attune's own");
}  // namespace catalog

inline constexpr auto& kMetricCatalog = catalog::kTable;

inline constexpr const MetricInfo& info(Metric metric) noexcept {
  return kMetricCatalog[static_cast<std::size_t>(metric)];
}

/// Nothing for a name that is not ours.
inline constexpr const MetricInfo* find_metric(std::string_view name) noexcept {
  for (const MetricInfo& metric : kMetricCatalog)
    if (metric.name == name) return &metric;
  return nullptr;
}

/// The label under which a field appears: "survey.kind" -> "survey_kind".
inline std::string label_name(Field field) {
  std::string name(kFieldNames[static_cast<std::size_t>(field)]);
  for (char& c : name)
    if (c == '.') c = '_';
  return name;
}

/// Values of closed labels that no other header lists.
inline constexpr std::array<std::string_view, 5> kRecordOutcomes = {"windowed", "late", "dead", "filtered", "revoked"};
inline constexpr std::array<std::string_view, 2> kDriftNames = {"emotions", "confidence"};
inline constexpr std::array<std::string_view, 2> kStageNames = {"stateless", "fold"};

}  // namespace attune
