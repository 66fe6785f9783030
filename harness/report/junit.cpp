#include "harness/report/junit.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <sstream>

#include "harness/report/answer_groups.hpp"
#include "harness/report/case_answers.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/failures.hpp"
#include "harness/report/full_difference.hpp"
#include "harness/report/page.hpp"
#include "harness/report/refusals.hpp"
#include "harness/report/step_view.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

struct Test {
  std::string name, file;
  int line = 0;  // 0: not known
  std::optional<std::string> error, skipped;
  std::string failure_type, failure_message;  // empty: passed
  std::string difference;
};

// The tests of one target. A target that lacks an axis stands in several variants with one trace: that is one test.
class TargetTests {
 public:
  TargetTests(const RunReport& report, const TargetStatus& target, const FailOn& fail_on)
      : report_(report), target_(target), fail_on_(fail_on) {}

  std::vector<Test> collect() {
    for (const CaseReport& one : report_.cases) add_case(one);
    if (tests_.empty() && !target_.unusable.empty()) {
      Test test;
      test.name = "connect";
      test.error = target_.unusable;
      tests_.push_back(std::move(test));
    }
    return std::move(tests_);
  }

 private:
  void add_case(const CaseReport& one) {
    std::map<std::string, std::size_t> at;
    for (const VariantReport& variant : one.variants) {
      for (std::size_t i = 0; i < variant.traces.size(); ++i) {
        const Trace& trace = variant.traces[i];
        if (trace.target != target_.info.name) continue;
        const std::string own = trace.variant.to_string();
        const auto [found, is_new] = at.try_emplace(own, tests_.size());
        if (is_new) tests_.push_back(begin(one, trace, own));
        for (const StepJudgement& step : variant.judgement.steps)
          add_step(tests_[found->second], one, variant, step, i);
      }
    }
  }

  static Test begin(const CaseReport& one, const Trace& trace, const std::string& variant) {
    Test test;
    test.name = one.parsed.id + (variant.empty() ? "" : "[" + variant + "]");
    test.file = one.parsed.file;
    if (!one.parsed.steps.empty()) test.line = one.parsed.steps.front().lines.first;
    test.skipped = trace.unsupported;
    if (lacks_every_step(one, trace)) test.skipped = kLacksEveryStep;
    test.error = trace.not_run;
    return test;
  }

  void add_step(Test& test, const CaseReport& one, const VariantReport& variant, const StepJudgement& step,
                std::size_t trace) const {
    const TargetVerdict& verdict = step.targets[trace];
    if (!fails(step, verdict, fail_on_)) return;
    if (test.failure_type.empty()) {
      name_failure(test, step, verdict);
      if (const Step* source = step_of(one, variant, step); source != nullptr && source->lines.first > 0)
        test.line = source->lines.first;
    }
    std::ostringstream text;
    ConsoleOptions options;
    options.width = 120;
    Page page(options, text);
    write_step(page, report_, one, variant, step, StepDetail::complete);
    test.difference += text.str();
    for (const std::string& line :
         full_difference(report_, variant, step, group_answers(variant, step, report_.reference)))
      test.difference += "    " + line + "\n";
  }

  // By the verdict, or where only a difference to another target fails, by that.
  void name_failure(Test& test, const StepJudgement& step, const TargetVerdict& verdict) const {
    const PairAgreement* pair =
        fail_on_.verdicts.contains(verdict.verdict) ? nullptr : worst_failing_pair(step, fail_on_, verdict.target);
    if (pair != nullptr) {
      test.failure_type = severity_name(own_severity(*pair).value());
      test.failure_message = fmt::format("{}: {}", step.step, pair_words(*pair));
      return;
    }
    test.failure_type = verdict_name(verdict.verdict);
    test.failure_message =
        fmt::format("{}: {}", step.step, verdict.detail.empty() ? verdict_name(verdict.verdict) : verdict.detail);
  }

  const RunReport& report_;
  const TargetStatus& target_;
  const FailOn& fail_on_;
  std::vector<Test> tests_;
};

class JunitDocument {
 public:
  JunitDocument(const RunReport& report, const FailOn& fail_on, std::ostream& out)
      : report_(report), fail_on_(fail_on), out_(out) {}

  void write() {
    std::vector<std::vector<Test>> suites;
    std::vector<Test> all;
    for (const TargetStatus& target : report_.targets) {
      suites.push_back(TargetTests(report_, target, fail_on_).collect());
      all.insert(all.end(), suites.back().begin(), suites.back().end());
    }
    const std::vector<Test> merging = merging_tests();
    all.insert(all.end(), merging.begin(), merging.end());
    fmt::print(out_, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"enginediff\"{}>\n", counts(all));
    for (std::size_t i = 0; i < suites.size(); ++i) write_suite(report_.targets[i], suites[i]);
    if (!merging.empty()) write_problems(merging);
    out_ << "</testsuites>\n";
  }

 private:
  // What is missing or contradicts itself is told as errors, lest a run that is not whole looks green.
  std::vector<Test> merging_tests() const {
    std::vector<Test> tests;
    for (const std::string& problem : report_.problems) {
      Test test;
      test.name = fmt::format("whole.{}", tests.size() + 1);
      test.error = problem;
      tests.push_back(std::move(test));
    }
    return tests;
  }

  static std::string counts(const std::vector<Test>& tests) {
    std::size_t failures = 0, errors = 0, skipped = 0;
    for (const Test& test : tests) {
      failures += !test.error && !test.failure_type.empty();
      errors += test.error.has_value();
      skipped += !test.error && test.failure_type.empty() && test.skipped;
    }
    return fmt::format(" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\"", tests.size(), failures, errors,
                       skipped);
  }

  void write_suite(const TargetStatus& target, const std::vector<Test>& tests) {
    const TargetInfo& info = target.info;
    fmt::print(out_, "  <testsuite name=\"{}\"{}>\n", xml_attribute(info.name), counts(tests));
    out_ << "    <properties>\n";
    write_property("engine", info.engine);
    write_property("version", info.version);
    for (const auto& [name, value] : info.fingerprint) write_property(name, value);
    out_ << "    </properties>\n";
    for (const Test& test : tests) write_test(info.name, test);
    for (const RefusalNote& note : refusal_notes(report_)) {
      if (note.target == info.name) fmt::print(out_, "    <system-out>{}</system-out>\n", xml_content(note.text));
    }
    out_ << "  </testsuite>\n";
  }

  void write_property(std::string_view name, std::string_view value) {
    if (!value.empty())
      fmt::print(out_, "      <property name=\"{}\" value=\"{}\"/>\n", xml_attribute(name), xml_attribute(value));
  }

  void write_problems(const std::vector<Test>& tests) {
    fmt::print(out_, "  <testsuite name=\"journals\"{}>\n", counts(tests));
    for (const Test& test : tests) write_test("journals", test);
    out_ << "  </testsuite>\n";
  }

  void write_test(std::string_view suite, const Test& test) {
    fmt::print(out_, "    <testcase classname=\"{}\" name=\"{}\"", xml_attribute(suite), xml_attribute(test.name));
    if (!test.file.empty()) fmt::print(out_, " file=\"{}\"", xml_attribute(test.file));
    if (test.line > 0) fmt::print(out_, " line=\"{}\"", test.line);
    if (test.error) {
      fmt::print(out_, ">\n      <error message=\"{}\"/>\n    </testcase>\n", xml_attribute(*test.error));
    } else if (!test.failure_type.empty()) {
      fmt::print(out_, ">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
                 xml_attribute(test.failure_type), xml_attribute(test.failure_message),
                 xml_content("\n" + test.difference));
    } else if (test.skipped) {
      fmt::print(out_, ">\n      <skipped message=\"{}\"/>\n    </testcase>\n", xml_attribute(*test.skipped));
    } else {
      out_ << "/>\n";
    }
  }

  const RunReport& report_;
  const FailOn& fail_on_;
  std::ostream& out_;
};

}  // namespace

void write_junit(const RunReport& report, const FailOn& fail_on, std::ostream& out) {
  JunitDocument(report, fail_on, out).write();
}

}  // namespace enginediff
