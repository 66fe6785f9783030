#include <nlohmann/json.hpp>
#include <ostream>

#include "harness/journal/json_codec.hpp"
#include "harness/report/anomaly_matrix.hpp"

namespace enginediff {

namespace {

Json texts(const std::vector<std::string>& all) {
  Json json = Json::array();
  for (const std::string& one : all) json.push_back(encode_bytes(one));
  return json;
}

// Where a cell stands; its content follows.
Json place(const AnomalyMatrix& matrix, std::size_t column) {
  Json json{{"target", encode_bytes(matrix.targets[matrix.columns[column].target].info.name)}};
  for (const auto& [name, value] : matrix.columns[column].variant.values) json[name] = encode_bytes(value);
  return json;
}

Json encode_cell(const AnomalyMatrix& matrix, std::size_t column, const AnomalyCell& cell) {
  Json json = place(matrix, column);
  if (cell.not_run) {
    json["not_run"] = encode_bytes(*cell.not_run);
    return json;
  }
  json["through"] = cell.through;
  json["observed"] = Json::array();
  for (const AnomalyFinding& one : cell.found) {
    const AnomalyInfo& info = info_of(one.anomaly);
    json["observed"].push_back(
        Json{{"code", info.code}, {"name", info.label}, {"evidence", encode_bytes(one.evidence)}});
  }
  if (!cell.prevented_by.empty()) json["prevented_by"] = texts(cell.prevented_by);
  if (!cell.problems.empty()) json["problems"] = texts(cell.problems);
  return json;
}

Json encode_census(const AnomalyMatrix& matrix, std::size_t column, const Census& census) {
  Json json = place(matrix, column);
  json["schedules"] = census.schedules();
  json["planned"] = census.planned;
  if (census.seed) json["interleavings"] = encode_count(census.interleavings), json["seed"] = *census.seed;
  if (census.racy != 0) json["racy"] = census.racy;
  json["classes"] = Json::array();
  for (const CensusClass& one : census.classes) {
    json["classes"].push_back(Json{
        {"class", encode_bytes(one.name)}, {"schedules", one.schedules}, {"evidence", encode_bytes(one.evidence)}});
  }
  return json;
}

template <class Row, class Encode>
Json encode_row(const AnomalyMatrix& matrix, const Row& row, Encode encode_one) {
  Json json{{"id", encode_bytes(row.id)}, {"title", encode_bytes(row.title)}};
  json["cells"] = Json::array();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i]) json["cells"].push_back(encode_one(matrix, i, *row.cells[i]));
  }
  return json;
}

}  // namespace

void write_matrix_json(const AnomalyMatrix& matrix, const ConsoleOptions&, std::ostream& out) {
  Json json{{"format", 1}};
  json["targets"] = Json::array();
  for (const TargetStatus& status : matrix.targets) {
    Json target = encode(status);
    target.erase("line");
    json["targets"].push_back(std::move(target));
  }
  json["anomalies"] = Json::array();
  for (const AnomalyRow& row : matrix.rows) {
    Json one = encode_row(matrix, row, encode_cell);
    if (row.provokes) one["provokes"] = info_of(*row.provokes).code;
    json["anomalies"].push_back(std::move(one));
  }
  json["interleaved"] = Json::array();
  for (const CensusRow& row : matrix.censuses) json["interleaved"].push_back(encode_row(matrix, row, encode_census));
  out << dump_pretty(json) << '\n';
}

}  // namespace enginediff
