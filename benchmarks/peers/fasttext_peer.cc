// fastText among attune's peers, through its own C++ library:
//   fasttext_peer train TEXTS MODEL words=2 min=0 max=0 epochs=25 rate=0.3 dim=50 buckets=200000
//   fasttext_peer serve MODEL LABEL...      (peer.h says how)
// TEXTS: `label,label<TAB>text`. One thread and a fixed seed, so the same file each time.
#include <fasttext/fasttext.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <streambuf>
#include <string_view>
#include <vector>

#include "benchmarks/peers/peer.h"

namespace attune::peers {
namespace {

const std::string kPrefix = "__label__";

/// As fastText's own tutorial prepares texts: lower case, marks apart, and the line's end.
void prepare(std::string_view text, std::string& out) {
  out.clear();
  for (const char c : text) {
    if (std::string_view(".!?,'/()").find(c) != std::string_view::npos) out.append({' ', c, ' '});
    else out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  out.push_back('\n');
}

/// The library reads streams: this one lies over a string and copies nothing.
class OverString : public std::streambuf {
 public:
  void set(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

class FastTextPeer : public Peer {
 public:
  FastTextPeer(const std::string& model, const std::vector<std::string>& labels)
      : stream_(&bytes_), thresholds_(labels.size(), 0.0f), scores_(labels.size()) {
    model_.loadModel(model);
    dictionary_ = model_.getDictionary();
    std::map<std::string, std::size_t> place;
    for (std::size_t i = 0; i < labels.size(); ++i) place[kPrefix + labels[i]] = i;
    for (int id = 0; id < dictionary_->nlabels(); ++id)
      place_of_.push_back(place.at(dictionary_->getLabel(id)));
  }
  std::size_t label_count() const override { return thresholds_.size(); }
  void probabilities(const std::string& text, std::span<float> out) override {
    std::fill(out.begin(), out.end(), 0.0f);
    prepare(text, prepared_);
    bytes_.set(prepared_);
    stream_.clear();
    dictionary_->getLine(stream_, words_, ids_);
    predictions_.clear();
    model_.predict(static_cast<std::int32_t>(place_of_.size()), words_, predictions_, 0);
    for (const auto& [log_probability, id] : predictions_)  // fastText adds 1e-5 before the log
      out[place_of_[static_cast<std::size_t>(id)]] = std::exp(log_probability) - 1e-5f;
  }
  std::uint32_t label(const std::string& text) override {
    probabilities(text, scores_);
    std::uint32_t chosen = 0, nearest_bit = 1;
    float nearest = -1;
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      const float p = std::clamp(scores_[i], 1e-7f, 1 - 1e-7f);
      const float near = p / (1 - p) / thresholds_[i];
      chosen |= static_cast<std::uint32_t>(near >= 1) << i;
      if (near > nearest) nearest = near, nearest_bit = 1u << i;
    }
    return chosen != 0 ? chosen : nearest_bit;
  }
  void set_thresholds(std::span<const float> log_odds) override {
    for (std::size_t i = 0; i < thresholds_.size(); ++i) thresholds_[i] = std::exp(log_odds[i]);
  }

 private:
  fasttext::FastText model_;
  std::shared_ptr<const fasttext::Dictionary> dictionary_;
  OverString bytes_;
  std::istream stream_;
  std::vector<float> thresholds_;  ///< odds
  std::vector<float> scores_;
  std::vector<std::size_t> place_of_;  ///< by fastText's number of a label
  std::string prepared_;
  std::vector<std::int32_t> words_, ids_;
  fasttext::Predictions predictions_;
};

/// Writes what fastText learns from: labels with their prefix, then the prepared text.
void write_training_file(const std::string& texts, const std::string& out) {
  std::ifstream in(texts);
  std::ofstream file(out);
  std::string prepared;
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    std::istringstream labels(line.substr(0, tab));
    for (std::string label; std::getline(labels, label, ',');) file << kPrefix << label << ' ';
    prepare(std::string_view(line).substr(tab + 1), prepared);
    file << prepared;
  }
}

int train(const std::string& texts, const std::string& model,
          std::map<std::string, double> options) {
  fasttext::Args args;
  args.input = model + ".txt";
  args.output = model;
  args.model = fasttext::model_name::sup;
  args.loss = fasttext::loss_name::ova;
  args.minCount = 1;
  args.thread = 1;
  args.verbose = 0;
  args.wordNgrams = static_cast<int>(options.at("words"));
  args.minn = static_cast<int>(options.at("min"));
  args.maxn = static_cast<int>(options.at("max"));
  args.epoch = static_cast<int>(options.at("epochs"));
  args.lr = options.at("rate");
  args.dim = static_cast<int>(options.at("dim"));
  args.bucket = static_cast<int>(options.at("buckets"));
  write_training_file(texts, args.input);
  fasttext::FastText learner;
  learner.train(args);
  learner.saveModel(model);
  std::filesystem::remove(args.input);
  return 0;
}

int run(const std::vector<std::string>& words) {
  if (words.size() > 3 && words[0] == "train") {
    std::map<std::string, double> options;
    for (std::size_t i = 3; i < words.size(); ++i) {
      const std::size_t sign = words[i].find('=');
      options[words[i].substr(0, sign)] = std::stod(words[i].substr(sign + 1));
    }
    return train(words[1], words[2], options);
  }
  if (words.size() > 2 && words[0] == "serve") {
    FastTextPeer peer(words[1], {words.begin() + 2, words.end()});
    return serve(peer, std::cin, std::cout);
  }
  std::cerr << "fasttext_peer train TEXTS MODEL NAME=VALUE... | serve MODEL LABEL...\n";
  return 2;
}

}  // namespace
}  // namespace attune::peers

int main(int count, char** words) {
  try {
    return attune::peers::run({words + 1, words + count});
  } catch (const std::exception& error) {
    std::cerr << "fasttext_peer: " << error.what() << '\n';
    return 1;
  }
}
