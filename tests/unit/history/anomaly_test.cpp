#include "harness/history/anomaly.hpp"

#include <gmock/gmock.h>

#include <random>

#include "tests/unit/history/textbook_history.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> codes_in(std::string_view history) {
  std::vector<std::string> out;
  for (const AnomalyFinding& one : anomalies_in(textbook_history(history))) out.emplace_back(info_of(one.anomaly).code);
  return out;
}

std::string evidence_in(std::string_view history) {
  const auto found = anomalies_in(textbook_history(history));
  return found.empty() ? "" : found.front().evidence;
}

TEST(Anomalies, NothingInASerialHistory) {
  EXPECT_THAT(codes_in("r1(x0) w1(x1) w1(y1) c1 r2(x1) r2(y1) w2(x2) c2"), IsEmpty());
  EXPECT_THAT(codes_in(""), IsEmpty());
}

TEST(Anomalies, G0IsACycleOfWritesAlone) {
  EXPECT_THAT(codes_in("w1(x1) w2(x2) w2(y2) w1(y1) c1 c2 [x0 << x1 << x2, y0 << y2 << y1]"), ElementsAre("G0"));
  // The same writes, in the same order on both objects.
  EXPECT_THAT(codes_in("w1(x1) w2(x2) w2(y2) w1(y1) c1 c2 [x0 << x1 << x2, y0 << y1 << y2]"), IsEmpty());
  // One of them rolls back, so that its writes are in no order.
  EXPECT_THAT(codes_in("w1(x1) w2(x2) w2(y2) w1(y1) c1 a2 [x0 << x1, y0 << y1]"), IsEmpty());
}

TEST(Anomalies, G1aIsAReadOfWhatWasRolledBack) {
  EXPECT_THAT(codes_in("w1(x1) r2(x1) a1 c2"), ElementsAre("G1a"));
  EXPECT_EQ(evidence_in("w1(x1) r2(x1) a1 c2"), "T2 reads x=x1, which T1 rolled back");
  // The writer commits after all; or the reader rolls back too; or it is the writer itself.
  EXPECT_THAT(codes_in("w1(x1) r2(x1) c1 c2"), IsEmpty());
  EXPECT_THAT(codes_in("w1(x1) r2(x1) a1 a2"), IsEmpty());
  EXPECT_THAT(codes_in("w1(x1) r1(x1) a1"), IsEmpty());
  // Among the rows that match, and not among them.
  EXPECT_THAT(codes_in("w1(x1 in P) r2(P: x1) a1 c2"), ElementsAre("G1a"));
  EXPECT_THAT(codes_in("w1(x1) r2(P: x1) a1 c2"), IsEmpty());
}

TEST(Anomalies, G1bIsAReadOfWhatTheWriterOverwrote) {
  EXPECT_THAT(codes_in("w1(x1.1) r2(x1.1) w1(x1.2) c1 c2"), ElementsAre("G1b"));
  EXPECT_THAT(codes_in("w1(x1.1) w1(x1.2) r2(x1.2) c1 c2"), IsEmpty());
  EXPECT_THAT(codes_in("w1(x1.1) r1(x1.1) w1(x1.2) c1"), IsEmpty());
}

TEST(Anomalies, G1cIsACycleThatInformationFlowsAround) {
  EXPECT_THAT(codes_in("w1(x1) w2(y2) r1(y2) r2(x1) c1 c2"), ElementsAre("G1c"));
  EXPECT_EQ(evidence_in("w1(x1) w2(y2) r1(y2) r2(x1) c1 c2"), "T2 -wr(y)-> T1 -wr(x)-> T2");
  // One of the reads sees the state before: then the flow goes one way only.
  EXPECT_THAT(codes_in("w1(x1) w2(y2) r1(y0) r2(x1) c1 c2"), IsEmpty());
  // With a write for one of the reads.
  EXPECT_THAT(codes_in("w1(x1) r2(x1) w2(y2) w1(y1) c1 c2 [y0 << y2 << y1]"), ElementsAre("G1c"));
  EXPECT_THAT(codes_in("w1(x1) r2(x1) w2(y2) w1(y1) c1 c2 [y0 << y1 << y2]"), IsEmpty());
}

TEST(Anomalies, OtvIsAnEffectSeenAndThenGone) {
  EXPECT_THAT(codes_in("w1(x1) w1(y1) w2(x2) c1 {r3(x2) r3(y1)} w2(y2) c2 c3"), ElementsAre("OTV"));
  EXPECT_THAT(codes_in("w1(x1) w1(y1) w2(x2) c1 r3(x2) r3(y1) w2(y2) c2 c3"), ElementsAre("OTV"));
  // First the old state, then the new one: that is a read skew and no more.
  EXPECT_THAT(codes_in("w1(x1) w1(y1) w2(x2) c1 r3(y1) r3(x2) w2(y2) c2 c3"), ElementsAre("G-single"));
  // Both effects of the one transaction are seen.
  EXPECT_THAT(codes_in("w1(x1) w1(y1) w2(x2) c1 r3(x1) r3(y1) w2(y2) c2 c3"), IsEmpty());
}

TEST(Anomalies, PmpIsOneQuestionAnsweredFromTwoStates) {
  EXPECT_THAT(codes_in("r1(P: x0) w2(x2 in P Q) c2 r1(Q: x2) c1"), ElementsAre("PMP"));
  EXPECT_THAT(codes_in("r1(P: x0) w2(x2 in P) c2 r1(P: x2) c1"), ElementsAre("PMP"));
  // The questions do not overlap where the change is.
  EXPECT_THAT(codes_in("w0(x0 in P) r1(P: x0) w2(x2 in Q) c2 r1(Q: x2) c1"), ElementsAre("G-single"));
  // Both are answered from the same state.
  EXPECT_THAT(codes_in("r1(P: x0) w2(x2 in P Q) c2 r1(Q: x0) c1"), IsEmpty());
  // A change that matches neither question.
  EXPECT_THAT(codes_in("r1(P: x0) w2(x2) c2 r1(P: x2) c1"), IsEmpty());
}

TEST(Anomalies, PmpOfAWriteThatAsksForPredicate) {
  // The change finds nothing: what matched before does no more, and what matches now did not then.
  const char* const history = "w0(x0) w0(y0 in P) w1(x1 in P) w1(y1) r2(P: x0, y0) c1 r2(P: x0, y1) c2";
  EXPECT_THAT(codes_in(history), ElementsAre("PMP"));
}

TEST(Anomalies, P4IsAChangeThatNobodySees) {
  EXPECT_THAT(codes_in("r1(x0) r2(x0) w2(x2) c2 w1(x1) c1"), ElementsAre("P4"));
  EXPECT_EQ(evidence_in("r1(x0) r2(x0) w2(x2) c2 w1(x1) c1"), "T1 -rw(x)-> T2 -ww(x)-> T1");
  // The second writer had read the first one's value.
  EXPECT_THAT(codes_in("r1(x0) w1(x1) c1 r2(x1) w2(x2) c2"), IsEmpty());
  // It writes another object than the one that it read.
  EXPECT_THAT(codes_in("r1(x0) w2(x2) c2 w1(y1) c1"), IsEmpty());
  // It writes without having read.
  EXPECT_THAT(codes_in("r2(x0) w2(x2) c2 w1(x1) c1"), IsEmpty());
}

// An effect seen and then gone, and the same change lost.
TEST(Anomalies, OneReadMayHaveSeveralSpecialNames) {
  const std::vector<AnomalyFinding> found = anomalies_in(textbook_history("w2(y2) r1(y2) r1(x0) w2(x2) c2 w1(x1) c1"));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].anomaly, Anomaly::observed_transaction_vanishes);
  EXPECT_EQ(found[0].evidence, "T1 -rw(x)-> T2 -wr(y)-> T1");
  EXPECT_EQ(found[1].anomaly, Anomaly::lost_update);
  EXPECT_EQ(found[1].evidence, "T1 -rw(x)-> T2 -ww(x)-> T1");
}

// What is overwritten with open eyes is not lost; that the first read does not repeat is a read skew all the same.
TEST(Anomalies, WhatTheWriterHasSeenIsNotLost) {
  EXPECT_THAT(codes_in("r1(x0) w2(x2) c2 r1(x2) w1(x1) c1"), ElementsAre("G-single"));
  EXPECT_EQ(evidence_in("r1(x0) w2(x2) c2 r1(x2) w1(x1) c1"), "T1 -rw(x)-> T2 -ww(x)-> T1");
  EXPECT_THAT(codes_in("r1(x0) w2(x2 in P) c2 r1(P: x2) w1(x1) c1"), ElementsAre("G-single"));
  // It saw another version than the one that it overwrites: an earlier one, or one that its writer overwrote itself.
  EXPECT_THAT(codes_in("r1(x0) w2(x2) c2 r1(x2) w3(x3) c3 w1(x1) c1"), ElementsAre("P4"));
  EXPECT_THAT(codes_in("r1(x0) w2(x2.1) r1(x2.1) w2(x2.2) c2 w1(x1) c1"), ElementsAre("G1b", "P4"));
  // It looked too late, at another object, or by a question that the version is no answer to; or another looked.
  EXPECT_THAT(codes_in("r1(x0) w2(x2) c2 w1(x1) r1(x2) c1"), ElementsAre("P4"));
  EXPECT_THAT(codes_in("r1(x0) w2(x2) w2(y2) c2 r1(y2) w1(x1) c1"), ElementsAre("P4"));
  EXPECT_THAT(codes_in("r1(x0) w2(x2) c2 r1(P: x2) w1(x1) c1"), ElementsAre("P4"));
  EXPECT_THAT(codes_in("r1(x0) w2(x2) c2 r3(x2) c3 w1(x1) c1"), ElementsAre("P4", "G2-item"));
}

TEST(Anomalies, GSingleIsOneReadBeforeAndOneAfter) {
  EXPECT_THAT(codes_in("r1(x0) r2(x0) r2(y0) w2(x2) w2(y2) c2 r1(y2) c1"), ElementsAre("G-single"));
  // A read that does not repeat is one too.
  EXPECT_THAT(codes_in("r1(x0) w2(x2) c2 r1(x2) c1"), ElementsAre("G-single"));
  // Both reads before, both after.
  EXPECT_THAT(codes_in("r1(x0) w2(x2) w2(y2) c2 r1(y0) c1"), IsEmpty());
  EXPECT_THAT(codes_in("w2(x2) w2(y2) c2 r1(x2) r1(y2) c1"), IsEmpty());
  // Through a third transaction.
  EXPECT_THAT(codes_in("r1(x0) w2(x2) w2(y2) c2 r3(y2) w3(z3) c3 r1(z3) c1"), ElementsAre("G-single"));
}

TEST(Anomalies, GSingleOfPredicates) {
  EXPECT_THAT(codes_in("w0(x0 in P) r1(P: x0) r1(x0) w2(x2 in Q) c2 r1(Q: x2) r1(x2) c1"), ElementsAre("G-single"));
  // A row deleted by predicate, found in the new state by a transaction that read the old one.
  EXPECT_THAT(codes_in("w0(y0 in P) r1(x0) r1(y0) w2(x2) w2(y2) c2 r1(P: x2, y2) c1"), ElementsAre("G-single"));
  EXPECT_THAT(codes_in("w0(y0 in P) r1(x0) r1(y0) w2(x2) w2(y2) c2 r1(P: x0, y0) c1"), IsEmpty());
}

TEST(Anomalies, G2ItemIsAWriteSkew) {
  EXPECT_THAT(codes_in("r1(x0) r1(y0) r2(x0) r2(y0) w1(x1) w2(y2) c1 c2"), ElementsAre("G2-item"));
  EXPECT_EQ(evidence_in("r1(x0) r1(y0) r2(x0) r2(y0) w1(x1) w2(y2) c1 c2"), "T1 -rw(y)-> T2 -rw(x)-> T1");
  EXPECT_THAT(codes_in("r1(x0) r1(y0) r2(x1) r2(y0) w1(x1) w2(y2) c1 c2"), IsEmpty());
  EXPECT_THAT(codes_in("r1(x0) r1(y0) r2(x0) r2(y0) w1(x1) w2(y2) c1 a2"), IsEmpty());
  // Three in a row, of which one only reads.
  EXPECT_THAT(codes_in("r1(x0) r1(y0) w2(y2) c2 r3(x0) r3(y2) c3 w1(x1) c1"), ElementsAre("G2-item"));
  EXPECT_THAT(codes_in("r1(x0) r1(y0) w2(y2) c2 r3(x0) r3(y0) c3 w1(x1) c1"), IsEmpty());
}

TEST(Anomalies, G2NeedsAPredicate) {
  EXPECT_THAT(codes_in("r1(P: x0, y0) r2(P: x0, y0) w1(x1 in P) w2(y2 in P) c1 c2"), ElementsAre("G2"));
  EXPECT_THAT(codes_in("r1(P: x0, y0) r2(P: x0, y0) w1(x1 in P) w2(y2) c1 c2"), IsEmpty());
  EXPECT_THAT(codes_in("r1(P: x0, y0) r2(P: x1, y0) w1(x1 in P) w2(y2 in P) c1 c2"), IsEmpty());
}

// T1 and T2 make a write skew; T1 also reads a skew of T3, or each of them reads what the other wrote.
TEST(Anomalies, AWriteSkewStandsBesideWhatIsWorse) {
  const char* const beside_skew = "r1(p0) r1(x0) r2(y0) w3(p3) w3(q3) c3 r1(q3) w1(y1) w2(x2) c1 c2";
  EXPECT_THAT(codes_in(beside_skew), ElementsAre("G-single", "G2-item"));
  EXPECT_EQ(anomalies_in(textbook_history(beside_skew)).back().evidence, "T1 -rw(x)-> T2 -rw(y)-> T1");
  EXPECT_THAT(codes_in("r1(x0) r2(y0) w1(y1) w2(x2) r1(x2) r2(y1) c1 c2"), ElementsAre("G1c", "G-single", "G2-item"));
  EXPECT_THAT(codes_in("r1(p0) r1(P: x0) r2(P: y0) w3(p3) w3(q3) c3 r1(q3) w1(x1 in P) w2(y2 in P) c1 c2"),
              ElementsAre("G-single", "G2"));
  // Of the same two the more specific name says it.
  EXPECT_THAT(codes_in("r1(P: x0, y0) r1(y0) r2(P: x0, y0) r2(x0) w1(x1 in P) w2(y2 in P) c1 c2"),
              ElementsAre("G2-item"));
}

// The way around both read skews passes T2 twice.
TEST(Anomalies, TwoReadSkewsThatMeetAreNoWriteSkew) {
  EXPECT_THAT(codes_in("r1(x0) r2(z0) w3(z3) w3(u3) c3 r2(u3) w2(x2) w2(y2) c2 r1(y2) c1"), ElementsAre("G-single"));
}

TEST(Anomalies, SeveralNamesStandInTheirOrder) {
  EXPECT_THAT(codes_in("w1(x1) r2(x1) a1 r2(y0) w3(y3) c3 w2(y2) c2"), ElementsAre("G1a", "P4"));
}

TEST(Anomalies, NothingIsNamedWhenTheAnswersDoNotTell) {
  History history = textbook_history("r1(x0) r2(x0) w2(x2) c2 w1(x1) c1");
  history.problems.push_back("shows several versions");
  EXPECT_THAT(anomalies_in(history), IsEmpty());
}

TEST(Anomalies, ADirtyReadNeedsNothingElse) {
  History history = textbook_history("w1(x1) r2(x1) a1 r2(y0) w3(y3) c3 w2(y2) c2");
  history.problems.push_back("shows several versions");
  ASSERT_EQ(anomalies_in(history).size(), 1u);
  EXPECT_EQ(anomalies_in(history).front().anomaly, Anomaly::aborted_read);
  // Of an object of which it is open what versions there are nothing is certain.
  for (int object = 0; object < static_cast<int>(history.objects.size()); ++object) history.doubtful.insert(object);
  EXPECT_THAT(anomalies_in(history), IsEmpty());
}

// One more read may give what is found another name, or make something worse of it; not of writes alone.
TEST(Anomalies, AReadThatIsOpenLeavesOpenWhatIsMadeOfReads) {
  for (const char* const text :
       {"r1(x0) r1(y0) r2(x0) r2(y0) w1(x1) w2(y2) c1 c2", "r1(x0) w2(x2) c2 w1(x1) c1",
        "w1(x1) w2(y2) r1(y2) r2(x1) c1 c2", "w1(x1) w2(y2) w2(x2) r1(y2) c1 c2 [x0 << x1 << x2]"}) {
    History history = textbook_history(text);
    ASSERT_FALSE(anomalies_in(history).empty()) << text;
    history.gaps.push_back("what it looked at is open");
    EXPECT_THAT(anomalies_in(history), IsEmpty()) << text;
    EXPECT_EQ(why_unnamed(history), "what it looked at is open; with that open only G0, G1a and G1b could be named");
  }
  for (const char* const text : {"w1(x1) w2(x2) w2(y2) w1(y1) c1 c2 [x0 << x1 << x2, y0 << y2 << y1]",
                                 "w1(x1) r2(x1) a1 c2", "w1(x1.1) r2(x1.1) w1(x1.2) c1 c2"}) {
    History history = textbook_history(text);
    history.gaps.push_back("what it looked at is open");
    EXPECT_EQ(anomalies_in(history).size(), 1u) << text;
  }
}

// Another statement may have written the object, too; what was shown was there, and its writer took it back.
TEST(Anomalies, AnIncompleteObjectHasNoDirtyReadButOfWhatIsShown) {
  History history = textbook_history("w1(x1) r2(x1) a1 c2");
  history.problems.push_back("does not tell which");
  history.incomplete.insert(0);
  EXPECT_THAT(anomalies_in(history), IsEmpty());
  history.reads.front().shown = true;
  ASSERT_EQ(anomalies_in(history).size(), 1u);
  EXPECT_EQ(anomalies_in(history).front().anomaly, Anomaly::aborted_read);
  history.doubtful.insert(0);
  EXPECT_THAT(anomalies_in(history), IsEmpty());
  History overwritten = textbook_history("w1(x1.1) r2(x1.1) w1(x1.2) c1 c2");
  overwritten.incomplete.insert(0);
  overwritten.reads.front().shown = true;
  EXPECT_THAT(anomalies_in(overwritten), IsEmpty());
}

TEST(Anomalies, TheTableHasEveryNameOnce) {
  std::set<std::string_view> codes, slugs, labels;
  for (std::size_t i = 0; i < anomaly_table().size(); ++i) {
    const AnomalyInfo& info = anomaly_table()[i];
    EXPECT_EQ(static_cast<std::size_t>(info.anomaly), i);
    codes.insert(info.code);
    slugs.insert(info.slug);
    labels.insert(info.label);
  }
  EXPECT_EQ(codes.size(), anomaly_table().size());
  EXPECT_EQ(slugs.size(), anomaly_table().size());
  EXPECT_EQ(labels.size(), anomaly_table().size());
  EXPECT_EQ(full_name(Anomaly::lost_update), "P4 lost update");
  EXPECT_EQ(full_name(Anomaly::dirty_write), "G0");
}

TEST(Anomalies, ImplicationIsReflexiveAndTransitive) {
  for (const AnomalyInfo& a : anomaly_table()) {
    EXPECT_TRUE(implies(a.anomaly, a.anomaly));
    for (const AnomalyInfo& b : anomaly_table()) {
      for (const AnomalyInfo& c : anomaly_table()) {
        if (implies(a.anomaly, b.anomaly) && implies(b.anomaly, c.anomaly)) {
          EXPECT_TRUE(implies(a.anomaly, c.anomaly)) << a.code << c.code;
        }
      }
    }
  }
}

// A history whose reads all see the latest version is serial whatever is in it.
TEST(Anomalies, NoSerialHistoryHasOne) {
  std::mt19937 random(1);
  for (int run = 0; run < 300; ++run) {
    std::string text;
    std::string versions[3] = {"x0", "y0", "z0"};
    for (int transaction = 1; transaction <= 4; ++transaction) {
      const std::string number = std::to_string(transaction);
      for (int step = 0; step < 4; ++step) {
        std::string& version = versions[random() % 3];
        if (random() % 2 == 0) {
          text += "r" + number + "(" + version + ") ";
        } else if (version.find(number, 1) == std::string::npos) {
          version = version.substr(0, 1) + number;
          text += "w" + number + "(" + version + ") ";
        }
      }
      text += "c" + number + " ";
    }
    EXPECT_THAT(codes_in(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace enginediff
