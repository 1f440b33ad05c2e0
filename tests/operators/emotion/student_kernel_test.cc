#include "operators/emotion/student_kernel.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/emotion/model_file.h"
#include "operators/emotion/student_model.h"

namespace attune {
namespace {

struct alignas(64) Lanes {
  std::array<std::int16_t, kMaxWordLanes> lane{};
};

/// Rows and a head of noise that fill the whole reach of int16.
struct Noise {
  Noise(const StudentShape& of, unsigned seed, std::size_t words, std::size_t pairs)
      : shape(of), random(seed), all(words + pairs + 2) {
    for (std::size_t i = 0; i < all.size(); ++i)
      for (std::size_t l = 0; l < shape.word_lanes(); ++l) {
        const int reach = l < shape.summed_lanes() ? 32767 : kConvReach;
        all[i].lane[l] = static_cast<std::int16_t>(
            static_cast<int>(random() % (2u * unsigned(reach) + 1)) - reach);
      }
    for (std::size_t i = 0; i < words; ++i) word.push_back(all[i + 2].lane.data());
    for (std::size_t i = 0; i < pairs; ++i) pair.push_back(all[i + 2 + words].lane.data());
    for (std::size_t j = 0; j < shape.hidden(); ++j) {
      head.hidden_scale[j] = 1e-4f * number();
      head.hidden_bias[j] = number();
      for (float& weight : head.weights[j]) weight = number();
      for (float& weight : head.support_weights[j]) weight = number();
    }
    for (std::size_t l = 0; l < kLanes; ++l) {
      head.linear_scale[l] = l < kFineLabelCount ? 1e-4f * number() : 0;
      head.bias[l] = number();
    }
    for (float& bias : head.support_bias) bias = number();
  }
  float number() { return static_cast<float>(random() % 2001) / 1000 - 1; }
  StudentRows rows() const { return {word, pair, all[0].lane.data(), all[1].lane.data()}; }

  StudentShape shape;
  std::mt19937 random;
  std::vector<Lanes> all;
  std::vector<const std::int16_t*> word, pair;
  StudentHead head;
};

struct PlainOutput {
  LaneFloats logits;
  SupportFloats support;
};

/// The definition, in the plainest words.
PlainOutput plain_output(const Noise& noise) {
  const StudentShape& shape = noise.shape;
  std::vector<double> sums(shape.summed_lanes()), most(shape.conv, -1e9), hidden;
  for (const auto* rows : {&noise.word, &noise.pair})
    for (const std::int16_t* row : *rows)
      for (std::size_t p = 0; p < sums.size(); ++p) sums[p] += row[shape.summed_lane(p)];
  const auto& words = noise.word;
  for (std::size_t p = 0; p <= words.size(); ++p) {
    const std::int16_t* left = p == 0 ? noise.all[0].lane.data() : words[p - 1];
    const std::int16_t* right = p == words.size() ? noise.all[1].lane.data() : words[p];
    for (std::size_t c = 0; c < shape.conv; ++c)
      most[c] = std::max<double>(most[c], left[shape.a_lane() + c] + right[shape.b_lane() + c]);
  }
  for (std::size_t j = 0; j < shape.hidden(); ++j) {
    const double activity = j < shape.bag
                                ? sums[j] / std::sqrt(static_cast<double>(words.size() + 1))
                                : most[j - shape.bag];
    hidden.push_back(std::max(
        0.0, activity * double{noise.head.hidden_scale[j]} + double{noise.head.hidden_bias[j]}));
  }
  PlainOutput out;
  const double features = std::max(sums[shape.bag + kLinearCountLane], 1.0);
  for (std::size_t l = 0; l < kLanes; ++l) {
    double logit = double{noise.head.bias[l]} +
                   sums[shape.bag + l] * double{noise.head.linear_scale[l]} / std::sqrt(features);
    for (std::size_t j = 0; j < hidden.size(); ++j)
      logit += hidden[j] * double{noise.head.weights[j][l]};
    out.logits[l] = static_cast<float>(logit);
  }
  for (std::size_t l = 0; l < kSupportLanes; ++l) {
    double logit = double{noise.head.support_bias[l]};
    for (std::size_t j = 0; j < hidden.size(); ++j)
      logit += hidden[j] * double{noise.head.support_weights[j][l]};
    out.support[l] = static_cast<float>(logit);
  }
  return out;
}

std::vector<KernelKind> kernels_here() {
  std::vector<KernelKind> kinds;
  for (const KernelKind kind : {KernelKind::portable, KernelKind::avx2, KernelKind::avx512})
    if (student_kernel(kWideStudent, kind) != nullptr) kinds.push_back(kind);
  return kinds;
}

class StudentKernels : public testing::TestWithParam<StudentShape> {};
INSTANTIATE_TEST_SUITE_P(Widths, StudentKernels, testing::Values(kWideStudent, kNarrowStudent));

TEST_P(StudentKernels, ComputeWhatTheDefinitionSays) {
  for (const std::size_t words : {1u, 2u, 17u, 200u}) {
    const Noise noise(GetParam(), 7, words, words / 3);
    StudentOutput out;
    student_kernel(GetParam(), KernelKind::portable)(noise.head, noise.rows(), out);
    const auto [plain, support] = plain_output(noise);
    for (std::size_t l = 0; l < kSupportLanes; ++l)
      EXPECT_NEAR(out.support[l], support[l], 1e-4 * std::max(1.0f, std::fabs(support[l])));
    for (std::size_t l = 0; l < kJudgedLanes; ++l) {
      EXPECT_NEAR(out.logits[l], plain[l], 1e-4 * std::max(1.0f, std::fabs(plain[l])))
          << words << " words, lane " << l;
      const double power = std::exp(std::clamp(static_cast<double>(out.logits[l]), -80.0, 80.0));
      EXPECT_NEAR(static_cast<double>(out.odds[l]) / power, 1, 2e-5);
    }
  }
}

TEST_P(StudentKernels, GiveTheSameBitsWhateverTheCpu) {
  const auto kinds = kernels_here();
  for (unsigned seed = 0; seed < 200; ++seed) {
    const Noise noise(GetParam(), seed, 1 + seed % 40, seed % 7);
    StudentOutput expected{};
    student_kernel(GetParam(), KernelKind::portable)(noise.head, noise.rows(), expected);
    for (const KernelKind kind : kinds) {
      StudentOutput out{};
      student_kernel(GetParam(), kind)(noise.head, noise.rows(), out);
      EXPECT_EQ(std::memcmp(&out, &expected, sizeof out), 0)
          << kKernelNames[static_cast<std::size_t>(kind)] << ' ' << seed;
      Lanes sum, same;
      row_adder(KernelKind::portable)(GetParam(), noise.word, same.lane.data());
      row_adder(kind)(GetParam(), noise.word, sum.lane.data());
      EXPECT_EQ(sum.lane, same.lane) << seed;
    }
  }
}

TEST_P(StudentKernels, StopASumOfRowsAtTheLargestNumberThatALaneMayHold) {
  Lanes high, sum;
  high.lane.fill(16000);
  const std::vector<const std::int16_t*> rows(3, high.lane.data());
  row_adder(KernelKind::portable)(GetParam(), rows, sum.lane.data());
  EXPECT_EQ(sum.lane[0], 32767);
  EXPECT_EQ(sum.lane[GetParam().a_lane()], kConvReach);
  EXPECT_EQ(sum.lane[GetParam().word_lanes() - 1], kConvReach);
}

TEST(StudentKernel, OfThisMachineIncludeThePortableOneAndTheBest) {
  EXPECT_NE(student_kernel(kWideStudent, KernelKind::portable), nullptr);
  EXPECT_NE(student_kernel(kNarrowStudent, best_kernel_kind()), nullptr);
}

}  // namespace
}  // namespace attune
