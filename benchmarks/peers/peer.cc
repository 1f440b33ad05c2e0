#include "benchmarks/peers/peer.h"

#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

#include "benchmarks/allocations.h"

namespace attune::peers {
namespace {

using Texts = std::vector<std::string>;

double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

Texts read_texts(const std::string& path) {
  Texts texts;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) texts.push_back(line);
  return texts;
}

std::size_t write_scores(Peer& peer, const Texts& texts, const std::string& path) {
  std::ofstream file(path);
  file.precision(9);
  std::vector<float> row(peer.label_count());
  for (const std::string& text : texts) {
    peer.probabilities(text, row);
    for (const float probability : row) file << probability << ' ';
    file << '\n';
  }
  return file ? texts.size() : 0;
}

std::size_t write_labels(Peer& peer, const Texts& texts, const std::string& path) {
  std::ofstream file(path);
  for (const std::string& text : texts) file << peer.label(text) << '\n';
  return file ? texts.size() : 0;
}

void time_round(Peer& peer, const Texts& texts, double seconds, std::ostream& out) {
  std::uint64_t sum = 0, read = 0;
  const std::uint64_t allocated = bench::allocations();
  const auto wall = std::chrono::steady_clock::now();
  const double start = cpu_seconds();
  double spent = 0;
  do {
    for (const std::string& text : texts) sum += peer.label(text);
    read += texts.size();
    spent = cpu_seconds() - start;
  } while (spent < seconds && read != 0);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - wall;
  out << "{\"texts\": " << read << ", \"cpu_s\": " << spent << ", \"wall_s\": " << passed.count()
      << ", \"allocations\": " << bench::allocations() - allocated << ", \"sum\": " << sum << "}";
}

}  // namespace

int serve(Peer& peer, std::istream& in, std::ostream& out) {
  Texts texts;
  out.precision(9);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string what, path;
    words >> what;
    if (what == "thresholds") {
      std::vector<float> log_odds;
      for (float one = 0; words >> one;) log_odds.push_back(one);
      if (log_odds.size() != peer.label_count()) return 2;
      peer.set_thresholds(log_odds);
      out << "{\"thresholds\": " << log_odds.size() << "}";
    } else if (double seconds = 0; what == "round" && words >> seconds) {
      time_round(peer, texts, seconds, out);
    } else if (!(words >> path)) {
      return 2;
    } else if (what == "texts") {
      texts = read_texts(path);
      out << "{\"texts\": " << texts.size() << "}";
    } else if (what == "scores") {
      out << "{\"written\": " << write_scores(peer, texts, path) << "}";
    } else if (what == "labels") {
      out << "{\"written\": " << write_labels(peer, texts, path) << "}";
    } else {
      return 2;
    }
    out << std::endl;
  }
  return 0;
}

}  // namespace attune::peers
