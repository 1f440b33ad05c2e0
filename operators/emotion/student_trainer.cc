#include "operators/emotion/student_trainer.h"

#include <cmath>
#include <unordered_map>

#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::size_t kShardTexts = 32;  // a shard's gradients add up in order, whatever runs it
constexpr std::size_t kChunk = 64;       // of slots or features that one job takes
constexpr int kReportsPerEpoch = 20;

/// Counter-based: a number is a function of what it is for, so no order of events matters.
class Dice {
 public:
  Dice(std::uint64_t seed, std::uint64_t purpose, std::uint64_t number)
      : state_(hash_mix(seed ^ 0x9e3779b97f4a7c15ull, hash_mix(purpose + 0xd1b54a32d192ed03ull,
                                                               number ^ 0xa0761d6478bd642full))) {}
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ull;
    return hash_mix(state_, state_ ^ 0xe7037ed1a0b428dbull);
  }
  float uniform() { return static_cast<float>(next() >> 40) * (1.0f / (1 << 24)); }
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>((static_cast<Product>(next()) * n) >> 64);
  }

 private:
  std::uint64_t state_;
};
enum Purpose : std::uint64_t { kStart, kOrder, kWords, kHidden };

/// Which of `n` things are in a batch: numbers from 0 in order of appearance.
class Slots {
 public:
  explicit Slots(std::size_t n) : slot_(n, kNone) {}
  std::uint32_t of(std::uint32_t thing) {
    std::uint32_t& slot = slot_[thing];
    if (slot == kNone) {
      slot = static_cast<std::uint32_t>(things_.size());
      things_.push_back(thing);
    }
    return slot;
  }
  const std::vector<std::uint32_t>& things() const { return things_; }
  void clear() {
    for (const std::uint32_t thing : things_) slot_[thing] = kNone;
    things_.clear();
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
  std::vector<std::uint32_t> slot_, things_;
};

/// A list of (key, value) as values grouped by key, in their order.
struct Groups {
  std::vector<std::uint32_t> begin, value;
  void build(const std::vector<std::uint32_t>& keys, const std::vector<std::uint32_t>& values,
             std::size_t groups) {
    begin.assign(groups + 2, 0);
    for (const std::uint32_t key : keys) ++begin[key + 2];
    for (std::size_t g = 2; g < begin.size(); ++g) begin[g] += begin[g - 1];
    value.resize(values.size());
    for (std::size_t i = 0; i < keys.size(); ++i) value[begin[keys[i] + 1]++] = values[i];
    begin.pop_back();
  }
};

/// The texts of a batch without the words that this epoch leaves out.
class BatchBuilder {
 public:
  BatchBuilder(const StudentInput& input, const StudentShape& shape)
      : input_(input), shape_(shape), types_(input.types.size()) {}

  void begin(StudentBatch& batch) {
    types_.clear();
    batch.text.clear();
    batch.token_begin.assign(1, 0);
    batch.pair_begin.assign(1, 0);
    for (auto* list : {&batch.token_slot, &batch.token_text, &batch.pair}) list->clear();
  }

  /// `drop` in [0, 1): share of words left out. A pair goes with either of its words.
  void add(StudentBatch& batch, std::uint32_t text, float drop, Dice dice) {
    const auto types = input_.tokens[text], pairs = input_.pairs[text];
    bool left_kept = true;
    for (std::size_t i = 0; i <= types.size(); ++i) {
      const bool kept = i == types.size() || drop <= 0 || dice.uniform() >= drop;
      if (kept && left_kept && pairs[i] != StudentInput::kNoPair) batch.pair.push_back(pairs[i]);
      if (kept && i < types.size()) {
        batch.token_slot.push_back(types_.of(types[i]));
        batch.token_text.push_back(static_cast<std::uint32_t>(batch.text.size()));
      }
      left_kept = kept;
    }
    batch.text.push_back(text);
    batch.token_begin.push_back(static_cast<std::uint32_t>(batch.token_slot.size()));
    batch.pair_begin.push_back(static_cast<std::uint32_t>(batch.pair.size()));
  }

  void end(StudentBatch& batch) {
    batch.slot_type = types_.things();
    batch.slot_row.resize(batch.slots() * shape_.row());
    batch.logits.resize(batch.texts());
    batch.support_logits.resize(batch.texts());
  }

 private:
  const StudentInput& input_;
  StudentShape shape_;
  Slots types_;
};

void in_chunks(const Parallel& parallel, std::size_t count, std::size_t chunk,
               const std::function<void(std::size_t, std::size_t)>& body) {
  parallel((count + chunk - 1) / chunk,
           [&](std::size_t i) { body(i * chunk, std::min(count, (i + 1) * chunk)); });
}

void compose_slots(const StudentLoops& loops, const StudentWeights& weights,
                   const StudentInput& input, StudentBatch& batch, const Parallel& parallel) {
  const std::size_t row = weights.shape.row();
  in_chunks(parallel, batch.slots(), kChunk, [&](std::size_t begin, std::size_t end) {
    for (std::size_t s = begin; s < end; ++s) {
      const auto features = input.types[batch.slot_type[s]];
      loops.compose(weights, features.data(), features.size(), batch.slot_row.data() + s * row);
    }
  });
}

class Trainer {
 public:
  Trainer(const StudentInput& input, std::span<const TrainingText> texts,
          const StudentOptions& options, const Parallel& parallel)
      : input_(input),
        texts_(texts),
        options_(options),
        parallel_(parallel),
        loops_(student_loops(options.shape)),
        builder_(input, options.shape),
        features_(input.feature_count),
        pairs_(input.pair_count) {
    weights_.shape = options.shape;
    weights_.has_support = std::any_of(texts.begin(), texts.end(), [](const TrainingText& text) {
      return text.emotion_weight > 0;
    });
    weights_.features.resize(input.feature_count * 3 * options.shape.row());
    weights_.pairs.resize(input.pair_count * 3 * options.shape.bag);
    weights_.dense.resize(3 * weights_.dense_size());
    start();
    balance_polarities();
  }

  StudentWeights run(const StudentWatch& watch) {
    std::vector<Showing> order;
    for (std::uint32_t i = 0; i < texts_.size(); ++i)
      for (std::uint32_t copy = 0; copy < texts_[i].copies; ++copy) order.push_back({i, copy});
    const std::size_t steps = (order.size() + options_.batch - 1) / options_.batch;
    const std::size_t all = steps * static_cast<std::size_t>(options_.epochs);
    for (int epoch = 0; epoch < options_.epochs; ++epoch) {
      Dice dice(options_.seed, kOrder, static_cast<std::uint64_t>(epoch));
      for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
      EpochReport report{epoch, options_.epochs, 0, order.size(), 0, false};
      double loss = 0;
      for (std::size_t step = 0; step < steps; ++step) {
        const std::size_t begin = step * options_.batch,
                          end = std::min(order.size(), begin + options_.batch);
        build(std::span(order).subspan(begin, end - begin), epoch);
        loss += learn();
        update(static_cast<std::size_t>(epoch) * steps + step, all);
        report.done = end;
        report.loss = loss / static_cast<double>(end);
        report.complete = step + 1 == steps;
        if (report.complete || step % std::max<std::size_t>(steps / kReportsPerEpoch, 1) == 0)
          watch(report, weights_);
      }
    }
    return std::move(weights_);
  }

 private:
  /// One of the times that an epoch shows a text.
  struct Showing {
    std::uint32_t text, copy;
  };

  void start() {
    const auto fill = [&](float* values, std::size_t n, std::uint64_t number, float reach) {
      Dice dice(options_.seed, kStart, number);
      for (std::size_t i = 0; i < n; ++i) values[i] = reach * (2 * dice.uniform() - 1);
    };
    const std::size_t row = options_.shape.row(), bag = options_.shape.bag;
    for (std::size_t f = 0; f < input_.feature_count; ++f)
      fill(&weights_.features[f * 3 * row], row, f, 0.05f);
    for (std::size_t p = 0; p < input_.pair_count; ++p)
      fill(&weights_.pairs[p * 3 * bag], bag, ~p, 0.05f);
    const std::size_t hidden = options_.shape.hidden();
    fill(weights_.dense.data(), hidden * kLanes, 1ull << 40,
         std::sqrt(6.0f / static_cast<float>(hidden + kLanes)));
    fill(&weights_.dense[weights_.support_at()], hidden * kSupportLanes, 1ull << 41,
         std::sqrt(6.0f / static_cast<float>(hidden + kSupportLanes)));
    const LaneFloats prior = prior_log_odds(texts_);
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      weights_.dense[weights_.output_bias_at() + l] = prior[l];
  }

  void balance_polarities() {
    std::array<double, 3> share{};
    double total = 0;
    for (const TrainingText& text : texts_)
      for (std::size_t k = 0; k < 3; ++k) {
        share[k] += static_cast<double>(text.weight * text.target[kNegativeLane + k]);
        total += static_cast<double>(text.weight * text.target[kNegativeLane + k]);
      }
    for (std::size_t k = 0; k < 3; ++k)
      polarity_.per_class[k] =
          options_.polarity_weight * static_cast<float>(total / (3 * std::max(share[k], 1.0)));
  }

  void build(std::span<const Showing> texts, int epoch) {
    const std::size_t hidden = options_.shape.hidden();
    const auto once = [&](const Showing& one) {
      return static_cast<std::uint64_t>(epoch) << 32 | static_cast<std::uint64_t>(one.copy) << 48 |
             one.text;
    };
    builder_.begin(batch_);
    batch_.taught.clear();
    batch_.hidden_keep.resize(texts.size() * hidden);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      builder_.add(batch_, texts[i].text, options_.word_dropout,
                   Dice(options_.seed, kWords, once(texts[i])));
      batch_.taught.push_back(&texts_[texts[i].text]);
      Dice dice(options_.seed, kHidden, once(texts[i]));
      for (std::size_t j = 0; j < hidden; ++j)
        batch_.hidden_keep[i * hidden + j] =
            dice.uniform() < options_.hidden_dropout ? 0 : 1 / (1 - options_.hidden_dropout);
    }
    builder_.end(batch_);
    batch_.bag_gradient.resize(batch_.texts() * options_.shape.bag);
    batch_.conv_gradient.resize(batch_.token_slot.size() * 2 * options_.shape.conv);
    batch_.slot_gradient.resize(batch_.slots() * options_.shape.row());
    std::vector<std::uint32_t> tokens(batch_.token_slot.size());
    for (std::uint32_t i = 0; i < tokens.size(); ++i) tokens[i] = i;
    token_groups_.build(batch_.token_slot, tokens, batch_.slots());
    batch_.slot_token_begin.swap(token_groups_.begin);
    batch_.slot_token.swap(token_groups_.value);
  }

  double learn() {
    const std::size_t shards = (batch_.texts() + kShardTexts - 1) / kShardTexts,
                      hidden = options_.shape.hidden();
    batch_.dense_gradient.resize(shards);
    for (auto& gradient : batch_.dense_gradient) gradient.assign(weights_.dense_size(), 0);
    batch_.loss.assign(shards, 0);
    batch_.head_transposed.resize(kLanes * hidden);
    for (std::size_t j = 0; j < hidden; ++j)
      for (std::size_t l = 0; l < kLanes; ++l)
        batch_.head_transposed[l * hidden + j] = weights_.dense[j * kLanes + l];
    batch_.support_transposed.resize(kSupportLanes * hidden);
    for (std::size_t j = 0; j < hidden; ++j)
      for (std::size_t l = 0; l < kSupportLanes; ++l)
        batch_.support_transposed[l * hidden + j] =
            weights_.dense[weights_.support_at() + j * kSupportLanes + l];
    compose_slots(loops_, weights_, input_, batch_, parallel_);
    parallel_(shards, [&](std::size_t shard) {
      loops_.learn(weights_, batch_, polarity_, shard, shard * kShardTexts,
                   std::min(batch_.texts(), (shard + 1) * kShardTexts));
    });
    in_chunks(parallel_, batch_.slots(), kChunk, [&](std::size_t begin, std::size_t end) {
      for (std::size_t s = begin; s < end; ++s) loops_.gather(batch_, s);
    });
    double loss = 0;
    for (const double one : batch_.loss) loss += one;
    return loss;
  }

  void update(std::size_t step, std::size_t all) {
    const double t = static_cast<double>(step + 1);
    const double rate = static_cast<double>(options_.rate) *
                        (1 - static_cast<double>(step) / static_cast<double>(all));
    // The gradient is of the sum over the batch; Adam does not mind its length.
    const AdamStep adam{static_cast<float>(rate / (1 - std::pow(0.9, t))),
                        static_cast<float>(1 / std::sqrt(1 - std::pow(0.999, t)))};
    update_features(adam);
    update_pairs(adam);
    std::vector<float>& total = batch_.dense_gradient.front();
    for (std::size_t shard = 1; shard < batch_.dense_gradient.size(); ++shard)
      for (std::size_t i = 0; i < total.size(); ++i) total[i] += batch_.dense_gradient[shard][i];
    adam_update(weights_.dense.data(), total.data(), weights_.dense_size(), adam);
  }

  void update_features(const AdamStep& adam) {
    const std::size_t row = options_.shape.row();
    features_.clear();
    keys_.clear();
    values_.clear();
    for (std::uint32_t s = 0; s < batch_.slots(); ++s)
      for (const std::uint32_t feature : input_.types[batch_.slot_type[s]]) {
        keys_.push_back(features_.of(feature));
        values_.push_back(s);
      }
    const auto& touched = features_.things();
    groups_.build(keys_, values_, touched.size());
    in_chunks(parallel_, touched.size(), kChunk, [&](std::size_t begin, std::size_t end) {
      std::vector<float> gradient(row);
      for (std::size_t f = begin; f < end; ++f) {
        std::fill(gradient.begin(), gradient.end(), 0.0f);
        for (std::size_t i = groups_.begin[f]; i < groups_.begin[f + 1]; ++i)
          loops_.add_row(gradient.data(), &batch_.slot_gradient[groups_.value[i] * row]);
        loops_.update_row(&weights_.features[touched[f] * 3 * row], gradient.data(), adam);
      }
    });
  }

  void update_pairs(const AdamStep& adam) {
    const std::size_t bag = options_.shape.bag;
    pairs_.clear();
    keys_.clear();
    values_.clear();
    for (std::uint32_t t = 0; t < batch_.texts(); ++t)
      for (std::size_t i = batch_.pair_begin[t]; i < batch_.pair_begin[t + 1]; ++i) {
        keys_.push_back(pairs_.of(batch_.pair[i]));
        values_.push_back(t);
      }
    const auto& touched = pairs_.things();
    groups_.build(keys_, values_, touched.size());
    std::vector<float> gradient(bag);
    for (std::size_t p = 0; p < touched.size(); ++p) {
      std::fill(gradient.begin(), gradient.end(), 0.0f);
      for (std::size_t i = groups_.begin[p]; i < groups_.begin[p + 1]; ++i)
        loops_.add_bag(gradient.data(), &batch_.bag_gradient[groups_.value[i] * bag]);
      loops_.update_bag(&weights_.pairs[touched[p] * 3 * bag], gradient.data(), adam);
    }
  }

  const StudentInput& input_;
  std::span<const TrainingText> texts_;
  const StudentOptions& options_;
  const Parallel& parallel_;
  const StudentLoops& loops_;
  PolarityWeights polarity_;
  StudentWeights weights_;
  StudentBatch batch_;
  BatchBuilder builder_;
  Slots features_, pairs_;
  Groups token_groups_, groups_;
  std::vector<std::uint32_t> keys_, values_;
};

void for_each_prediction(const StudentWeights& weights, const StudentInput& input,
                         std::size_t begin, std::size_t end, const Parallel& parallel,
                         const std::function<void(const StudentBatch&)>& use) {
  constexpr std::size_t kTexts = 256;
  const StudentLoops& loops = student_loops(weights.shape);
  BatchBuilder builder(input, weights.shape);
  StudentBatch batch;
  for (std::size_t first = begin; first < end; first += kTexts) {
    builder.begin(batch);
    for (std::size_t t = first; t < std::min(end, first + kTexts); ++t)
      builder.add(batch, static_cast<std::uint32_t>(t), 0, Dice(0, 0, 0));
    builder.end(batch);
    compose_slots(loops, weights, input, batch, parallel);
    in_chunks(parallel, batch.texts(), kShardTexts,
              [&](std::size_t from, std::size_t to) { loops.predict(weights, batch, from, to); });
    use(batch);
  }
}

}  // namespace

StudentInput student_input(const TrainingCorpus& corpus, const TrainingMatrix& matrix,
                           std::uint32_t min_word_count) {
  StudentInput input;
  std::uint32_t words = 0;
  for (const TokenType& type : corpus.types()) words += type.count >= min_word_count ? 1u : 0u;
  std::uint32_t word = 0;
  for (std::size_t t = 0; t < corpus.types().size(); ++t) {
    if (corpus.types()[t].count >= min_word_count) input.types.values.push_back(word++);
    for (const std::uint32_t feature : matrix.rows[t])
      if (feature >= matrix.first_gram)
        input.types.values.push_back(words + feature -
                                     static_cast<std::uint32_t>(matrix.first_gram));
    input.types.close();
  }
  input.feature_count = words + matrix.gram_keys.size();
  input.pair_count = matrix.pair_keys.size();
  std::unordered_map<std::uint64_t, std::uint32_t> pair_number;
  for (const std::uint64_t key : matrix.pair_keys)
    pair_number.emplace(key, static_cast<std::uint32_t>(pair_number.size()));
  for (std::size_t d = 0; d < corpus.documents(); ++d) {
    for (const std::uint32_t type : corpus.document(d)) input.tokens.values.push_back(type);
    input.tokens.close();
    corpus.for_each_pair(d, [&](std::uint64_t key) {
      const auto at = pair_number.find(key);
      input.pairs.values.push_back(at == pair_number.end() ? StudentInput::kNoPair : at->second);
    });
    input.pairs.close();
  }
  return input;
}

StudentWeights train_student(const StudentInput& input, std::span<const TrainingText> texts,
                             const StudentOptions& options, const Parallel& parallel,
                             const StudentWatch& watch) {
  return Trainer(input, texts, options, parallel).run(watch);
}

std::vector<LaneFloats> predict(const StudentWeights& weights, const StudentInput& input,
                                std::size_t begin, std::size_t end, const Parallel& parallel) {
  std::vector<LaneFloats> logits;
  for_each_prediction(weights, input, begin, end, parallel, [&](const StudentBatch& batch) {
    logits.insert(logits.end(), batch.logits.begin(), batch.logits.end());
  });
  return logits;
}

std::vector<SupportFloats> predict_support(const StudentWeights& weights, const StudentInput& input,
                                           std::size_t begin, std::size_t end,
                                           const Parallel& parallel) {
  std::vector<SupportFloats> logits;
  for_each_prediction(weights, input, begin, end, parallel, [&](const StudentBatch& batch) {
    logits.insert(logits.end(), batch.support_logits.begin(), batch.support_logits.end());
  });
  return logits;
}

std::vector<float> type_rows(const StudentWeights& weights, const StudentInput& input,
                             const Parallel& parallel) {
  const StudentLoops& loops = student_loops(weights.shape);
  const std::size_t row = weights.shape.row();
  std::vector<float> rows(input.types.size() * row);
  in_chunks(parallel, input.types.size(), kChunk, [&](std::size_t begin, std::size_t end) {
    for (std::size_t t = begin; t < end; ++t) {
      const auto features = input.types[t];
      loops.compose(weights, features.data(), features.size(), rows.data() + t * row);
    }
  });
  return rows;
}

}  // namespace attune
